using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Neo4j.Http;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Applies changes one at a time, each in one transaction that begins by locking the store.</summary>
/// <param name="api">The server.</param>
/// <param name="model">The model.</param>
/// <param name="name">The store, for messages.</param>
/// <param name="time">The clock for the time at which changes are recorded.</param>
internal sealed class ChangeApplier(QueryApi api, GraphModel model, string name, TimeProvider time)
{
    private readonly ChangeApplication _application = new(model, name, time);

    // Some ten seconds in all: a server restart takes longer, and then the caller should get the error.
    private readonly ResiliencePipeline _retry = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(
            new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(error => error.IsTransient || error.IsUnknownOutcome),
                MaxRetryAttempts = 7,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(5),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            }
        )
        .Build();

    /// <summary>Applies a change completely or not at all; called by one thread at a time.</summary>
    /// <exception cref="StoreException">Another process has been writing for too long, or the server does not respond.</exception>
    public async ValueTask<ChangeResult> ApplyAsync(GraphChange change, CancellationToken cancellation)
    {
        Commit? sent = null;
        try
        {
            return await _retry.ExecuteAsync(token => TryAsync(change, sent, commit => sent = commit, token), cancellation);
        }
        catch (QueryApiException error) when (sent is not null)
        {
            throw Unknown(error);
        }
        catch (OperationCanceledException) when (sent is not null)
        {
            throw Unknown(null);
        }
    }

    private async ValueTask<ChangeResult> TryAsync(
        GraphChange change,
        Commit? sent,
        Action<Commit?> sending,
        CancellationToken cancellation
    )
    {
        await using var transaction = await api.BeginAsync(cancellation);
        // If the response to a transaction's first statement is lost, the transaction cannot be rolled back: this statement
        // takes no lock.
        await transaction.RunAsync(new CypherStatement("RETURN 1"), cancellation);
        var state = await LockAsync(transaction, change, sent, cancellation);
        // The previous holder of the lock, possibly an earlier attempt of this change, has committed or rolled back by now.
        if (sent is not null && state.Committed == sent.Attempt)
            return sent.Result;
        sending(null);
        var result = await _application.RunAsync(new Neo4jChangeTransaction(model, transaction, state), change, cancellation);
        if (result.WasAlreadyApplied || (result.IsUnchanged && change.Id is null))
            return result;

        cancellation.ThrowIfCancellationRequested();
        if (!result.IsUnchanged)
            sending(new Commit(result.Number, state.Attempt, result));
        // Once it is sent, it is awaited: the response shows whether the change was applied.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async ValueTask<StateRow> LockAsync(
        CypherTransaction transaction,
        GraphChange change,
        Commit? sent,
        CancellationToken cancellation
    )
    {
        var statement = new CypherStatement(StateRow.Text);
        statement.Parameters.Set("id", change.Id);
        statement.Parameters.Set("number", sent?.Number);
        try
        {
            var state = await transaction.RunAsync(statement, static () => new StateRow(), cancellation);
            return state.Exists
                ? state
                : throw new StoreException($"The store '{name}' has been emptied since this process opened it. Restart this process.");
        }
        catch (QueryApiException busy) when (busy.Failure == StoreFailure.TimedOut)
        {
            throw new StoreException(
                $"The store '{name}' is busy: another process has been writing for too long. Try again later.",
                StoreFailure.Overloaded,
                busy
            );
        }
    }

    private StoreException Unknown(Exception? error) =>
        new(
            $"The change was sent to the store '{name}', which then stopped responding: it is unknown whether the change was applied. "
                + "Apply it again: facts that are already current change nothing, and a change with an id is not applied twice.",
            StoreFailure.Unavailable,
            error
        );

    // An attempt whose commit was sent.
    private sealed record Commit(long Number, string Attempt, ChangeResult Result);
}
