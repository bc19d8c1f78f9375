using System.Diagnostics;

namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// Neo4j's HTTP Query API, as used by the store. One object per store and process; safe for use by several threads. Results are
/// complete; writes through it are visible to reads through it, in a cluster too.
/// </summary>
internal sealed class QueryApi : IAsyncDisposable
{
    private static readonly CypherStatement Nothing = new("RETURN 1");

    private readonly Neo4jOptions _options;
    private readonly TimeProvider _time;
    private readonly Uri _statements;
    private readonly Uri _transactions;
    private readonly WireClient _client;
    private readonly ResiliencePipelines _calm;
    private readonly AbandonedQueryTerminator _terminator;
    private readonly Bookmarks _bookmarks = new();

    /// <exception cref="StoreException">The password cannot be read.</exception>
    public QueryApi(Neo4jOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _statements = new Uri($"{options.Url.AbsoluteUri.TrimEnd('/')}/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        _transactions = new Uri($"{_statements}/tx");
        _client = new WireClient(options, options.MaxConnections);
        _calm = new ResiliencePipelines(
            options,
            time,
            async cancellation => await AttemptAsync("PING", Nothing, static () => NoRows.Instance, cancellation)
        );
        _terminator = new AbandonedQueryTerminator(options, _statements, time);
    }

    /// <summary>
    /// Sends one read-only statement; a cluster member other than the leader may respond. It is retried if that is safe and may
    /// help.
    /// </summary>
    /// <param name="statement">The statement.</param>
    /// <param name="newDecoder">Creates the row decoder: called again for each attempt.</param>
    /// <param name="cancellation">Also stops the work on the server.</param>
    /// <returns>The decoder that received the complete response.</returns>
    /// <exception cref="QueryApiException">The response is incomplete.</exception>
    public ValueTask<T> ReadAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder =>
        ObserveAsync(
            "READ",
            statement,
            (this, statement, newDecoder),
            static (call, limit) =>
                call.Item1._calm.ReadAsync(
                    static (ask, within) => ask.Item1.AttemptAsync("READ", ask.statement, ask.newDecoder, within),
                    call,
                    limit
                ),
            cancellation
        );

    /// <summary>Runs one statement that writes, once, in its own transaction.</summary>
    /// <exception cref="QueryApiException">
    /// The statement failed; if <see cref="QueryApiException.IsUnknownOutcome"/>, it may still have been committed.
    /// </exception>
    /// <inheritdoc cref="ReadAsync"/>
    public async ValueTask<T> WriteAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        try
        {
            return await ObserveAsync(
                "WRITE",
                statement,
                (this, statement, newDecoder),
                static (call, limit) =>
                    call.Item1._calm.WriteAsync(
                        static (ask, within) => ask.Item1.AttemptAsync("WRITE", ask.statement, ask.newDecoder, within),
                        call,
                        limit
                    ),
                cancellation
            );
        }
        catch (QueryApiException error) when (error.MayHaveCommitted)
        {
            throw error.AsUnknownOutcome();
        }
    }

    /// <summary>A transaction of several statements that may write. It begins on the server with its first statement.</summary>
    public ValueTask<CypherTransaction> BeginAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new CypherTransaction(this));
    }

    public async ValueTask DisposeAsync()
    {
        await _terminator.DisposeAsync();
        _client.Dispose();
        _calm.Dispose();
    }

    /// <summary>Sends one request of a transaction; begins a transaction if <paramref name="address"/> is null.</summary>
    internal ValueTask<(T Decoder, Answer Answer)> StepAsync<T>(
        string operation,
        TransactionAddress? address,
        string[] began,
        CypherStatement? statement,
        Func<T> newDecoder,
        CancellationToken cancellation
    )
        where T : IRowDecoder =>
        ObserveAsync(
            operation,
            statement,
            (this, operation, address, began, statement, newDecoder),
            static (call, limit) =>
                call.Item1._calm.WriteAsync(
                    static (step, within) =>
                        step.Item1.StepOnceAsync(step.operation, step.address, step.began, step.statement, step.newDecoder, within),
                    call,
                    limit
                ),
            cancellation
        );

    /// <summary>The clock.</summary>
    internal TimeProvider Time => _time;

    /// <summary>The bookmarks that a transaction that begins now must have seen.</summary>
    internal string[] CurrentBookmarks => _bookmarks.Current;

    /// <summary>The address of the transaction that this response began.</summary>
    internal TransactionAddress AddressOf(Answer answer)
    {
        var id =
            answer.Transaction
            ?? throw new QueryApiException(
                ErrorCodes.NotAnAnswer,
                "Neo4j began a transaction without naming it.",
                StoreFailure.Unavailable,
                isTransient: true
            );
        var address = new Uri($"{_transactions}/{Uri.EscapeDataString(id)}");
        return new TransactionAddress(address, new Uri($"{address}/commit"), answer.Affinity);
    }

    /// <summary>Rolls back a transaction.</summary>
    internal ValueTask<bool> RollBackAsync(TransactionAddress address, CancellationToken cancellation) =>
        _client.DeleteAsync(address.Statements, address.Affinity, cancellation);

    private async ValueTask<T> AttemptAsync<T>(
        string operation,
        CypherStatement statement,
        Func<T> newDecoder,
        CancellationToken cancellation
    )
        where T : IRowDecoder
    {
        var sent = _bookmarks.Current;
        var tag = RequestTag.Next();
        var decoder = newDecoder();
        using var body = RequestWriter.Write(statement, tag, operation == "WRITE" ? "WRITE" : "READ", sent);
        var answer = await SendAsync(new WireRequest(_statements, body, sent, IsTyped: statement.IsTyped), tag, decoder, cancellation);
        _bookmarks.Update(sent, answer.Bookmarks);
        return decoder;
    }

    private async ValueTask<(T Decoder, Answer Answer)> StepOnceAsync<T>(
        string operation,
        TransactionAddress? address,
        string[] began,
        CypherStatement? statement,
        Func<T> newDecoder,
        CancellationToken cancellation
    )
        where T : IRowDecoder
    {
        var tag = RequestTag.Next();
        var decoder = newDecoder();
        var begins = address is null;
        using var body = RequestWriter.Write(
            statement,
            tag,
            begins ? "WRITE" : null,
            begins ? began : [],
            begins ? _options.WriteTimeout : null
        );
        var to =
            address is null ? _transactions
            : operation == "COMMIT" ? address.Commit
            : address.Statements;
        var answer = await SendAsync(
            new WireRequest(to, body, [], address?.Affinity, statement is { IsTyped: true }),
            tag,
            decoder,
            cancellation
        );
        // Only a commit has bookmarks, and they cover everything that the transaction saw.
        _bookmarks.Update(began, answer.Bookmarks);
        return (decoder, answer);
    }

    private async ValueTask<Answer> SendAsync(WireRequest request, string tag, IRowDecoder rows, CancellationToken cancellation)
    {
        try
        {
            return await _client.SendAsync(request, rows, cancellation);
        }
        catch (QueryApiException error) when (ErrorMap.IsAboutBookmarks(error.Code))
        {
            _bookmarks.Forget();
            throw;
        }
        catch (Exception error) when (error is not QueryApiException { IsFromServer: true })
        {
            // No caller reads on, but the server does not know: cancelled, timed out, connection lost, or an invalid response.
            _terminator.End(tag);
            throw;
        }
    }

    private async ValueTask<T> ObserveAsync<T, TCall>(
        string operation,
        CypherStatement? statement,
        TCall call,
        Func<TCall, CancellationToken, ValueTask<T>> ask,
        CancellationToken cancellation
    )
    {
        var activity = Telemetry.Start(operation, _options, statement);
        var start = _time.GetTimestamp();
        string? error = null;
        try
        {
            return await ask(call, cancellation);
        }
        catch (Exception failed)
        {
            error = failed is QueryApiException { Code: var code } ? code : failed.GetType().Name;
            throw;
        }
        finally
        {
            Telemetry.End(activity, operation, _time.GetElapsedTime(start), error);
        }
    }
}
