using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Http;
using Polly;
using Polly.Retry;

namespace Graph.Storage.Neo4j.Changes;

/// <summary>Applies one change at a time, each in one transaction that begins with the lock of the store.</summary>
/// <param name="api">The server.</param>
/// <param name="model">The model.</param>
/// <param name="name">The store, for messages.</param>
/// <param name="time">The clock that says when changes are recorded.</param>
internal sealed class ChangeApplier(QueryApi api, GraphModel model, string name, TimeProvider time)
{
    // Some ten seconds in all: a server that restarts takes longer, and whoever writes is better told.
    private readonly ResiliencePipeline _retry = new ResiliencePipelineBuilder { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<QueryApiException>(error => error.IsTransient || error.IsUnknownOutcome),
            MaxRetryAttempts = 7,
            Delay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromSeconds(5),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();

    /// <summary>Applies a change whole or not at all; called by one thread at a time.</summary>
    /// <exception cref="StoreException">Another process has been writing for too long, or the server does not answer.</exception>
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
        GraphChange change, Commit? sent, Action<Commit?> sending, CancellationToken cancellation)
    {
        await using var transaction = await api.BeginAsync(cancellation);
        // Where the answer to a transaction's first statement is lost, nobody can roll it back: this one takes no lock.
        await transaction.RunAsync(new CypherStatement("RETURN 1"), cancellation);
        var state = await LockAsync(transaction, change, sent, cancellation);
        // Whoever held the lock has committed or rolled back by now, an earlier attempt of this change too.
        if (sent is not null && state.Committed == sent.Attempt)
            return sent.Result;
        sending(null);
        if (state.Applied is { } applied)
            return applied;
        if (change.After is { } after && after != state.Last)
            throw new ChangeConflictException(after, state.Last);
        RefuseOtherModel(state);

        var lookup = new Neo4jFactLookup(model, transaction, isEmpty: state.Last == 0);
        var differences = await ChangePlanner.PlanAsync(model, change, lookup, cancellation);
        var sources = await SourceTable.WriteAsync(transaction, change, cancellation);
        var isChanged = differences.Nodes.Count + differences.Relations.Count + sources.Count > 0;
        var number = isChanged ? state.Last + 1 : state.Last;
        if (isChanged)
        {
            var at = Math.Max(time.GetUtcNow().ToUnixTimeMilliseconds(), state.At + 1);
            await new ChangeWriter(model, transaction, lookup, at).WriteAsync(differences, cancellation);
            await ChangeLog.WriteAsync(transaction, change, differences, sources, number, at, state.Attempt, cancellation);
        }

        var result = Result(differences, number, sources.Count);
        if (change.Id is not null)
            await ChangeLog.SaveAppliedAsync(transaction, change.Id, result, cancellation);
        else if (!isChanged)
            return result;

        cancellation.ThrowIfCancellationRequested();
        if (isChanged)
            sending(new Commit(number, state.Attempt, result));
        // Once it is sent, it is waited for: the answer says whether there is a change.
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    private async ValueTask<StateRow> LockAsync(
        CypherTransaction transaction, GraphChange change, Commit? sent, CancellationToken cancellation)
    {
        var statement = new CypherStatement(StateRow.Text);
        statement.Parameters.Set("id", change.Id);
        statement.Parameters.Set("number", sent?.Number);
        try
        {
            var state = await transaction.RunAsync(statement, static () => new StateRow(), cancellation);
            return state.IsThere ? state : throw new StoreException($"The store '{name}' was emptied since this process opened it. Restart this process.");
        }
        catch (QueryApiException busy) when (busy.Failure == StoreFailure.TimedOut)
        {
            throw new StoreException(
                $"The store '{name}' is busy: another process has been writing for too long. Try again later.", StoreFailure.Overloaded, busy);
        }
    }

    private void RefuseOtherModel(StateRow state)
    {
        if (state.Model != model.ContentHash)
        {
            throw new StoreException(
                $"The store '{name}' was opened with another model since this process opened it. Restart this process with that model.");
        }
    }

    private static ChangeResult Result(ChangeSet differences, long number, int sources)
    {
        return new ChangeResult(number, Count(FactOperation.Created), Count(FactOperation.Updated),
            Count(FactOperation.Retracted) + Count(FactOperation.Merged), sources, WasAlreadyApplied: false);

        int Count(FactOperation operation) =>
            differences.Nodes.Count(n => n.Operation == operation) + differences.Relations.Count(r => r.Operation == operation);
    }

    private StoreException Unknown(Exception? error) => new(
        $"The change was sent to the store '{name}', and then it stopped answering: whether the change was applied is not known. "
        + "Apply it again: what stands already changes nothing, and a change with an id is not applied twice.",
        StoreFailure.Unavailable, error);

    // An attempt whose commit was sent.
    private sealed record Commit(long Number, string Attempt, ChangeResult Result);
}
