namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// A transaction of several statements. Used by one at a time. What was not committed is rolled back when it is disposed;
/// after an error nothing more can be run in it. While it is idle it is kept alive: the server gives up a transaction that
/// it hears nothing of, which is to end those of the dead, not of whoever is thinking.
/// </summary>
internal sealed class CypherTransaction : IAsyncDisposable
{
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RollbackPause = TimeSpan.FromMilliseconds(100);

    // Well below any time after which a server is set to give up.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(2);
    private static readonly CypherStatement StillHere = new("RETURN 'still here'");

    private readonly QueryApi api;
    private readonly string[] began;
    private readonly SemaphoreSlim asking = new(1, 1);
    private readonly CancellationTokenSource ending = new();
    private Task? keeping;
    private TransactionAddress? address;
    private bool isOver;

    internal CypherTransaction(QueryApi api)
    {
        this.api = api;
        began = api.CurrentBookmarks;
    }

    /// <summary>Runs a statement and reads its answer whole.</summary>
    /// <exception cref="QueryApiException">It failed, and the transaction with it.</exception>
    public async ValueTask<T> RunAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        await asking.WaitAsync(cancellation);
        try
        {
            var (decoder, answer) = await api.StepAsync("RUN", address, began, statement, newDecoder, cancellation);
            address ??= api.AddressOf(answer);
            keeping ??= KeepAsync(address, ending.Token);
            return decoder;
        }
        catch (QueryApiException error) when (error.IsFromServer)
        {
            // The server has rolled it back.
            isOver = true;
            throw;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>Runs a statement whose rows, if any, don't matter.</summary>
    /// <inheritdoc cref="RunAsync{T}" path="/exception"/>
    public async ValueTask RunAsync(CypherStatement statement, CancellationToken cancellation) =>
        await RunAsync(statement, static () => NoRows.Instance, cancellation);

    /// <summary>Commits. When it returns, the writes are on disk.</summary>
    /// <exception cref="QueryApiException">
    /// It failed; where <see cref="QueryApiException.IsUnknownOutcome"/>, it may have been committed all the same.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled; it may have been committed all the same.</exception>
    public async ValueTask CommitAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        await asking.WaitAsync(cancellation);
        isOver = true;
        asking.Release();
        if (address is null) return;
        try
        {
            await api.StepAsync("COMMIT", address, began, null, static () => NoRows.Instance, cancellation);
        }
        catch (QueryApiException error) when (error.MayHaveCommitted)
        {
            // Where the commit did not arrive, the transaction would hold its locks for a minute or two. What was committed
            // cannot be rolled back any more.
            isOver = false;
            throw error.AsUnknownOutcome();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        if (isOver) return;
        isOver = true;
        if (address is null) return;
        try
        {
            // While a cancelled statement still runs there, the server refuses to give up its transaction.
            using var limit = new CancellationTokenSource(RollbackTimeout);
            while (!await api.RollBackAsync(address, limit.Token))
                await Task.Delay(RollbackPause, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The server rolls back what is not committed within its own time; there is nobody to tell.
        }
    }

    // What is under way is waited for and never cancelled: ending its statement on the server would end the transaction.
    private async Task KeepAsync(TransactionAddress kept, CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(KeepAlive, api.Time, end).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (end.IsCancellationRequested) return;
            if (!await asking.WaitAsync(TimeSpan.Zero, CancellationToken.None)) continue;
            try
            {
                if (isOver) return;
                await api.StepAsync("KEEP", kept, began, StillHere, static () => NoRows.Instance, CancellationToken.None);
            }
            catch (QueryApiException error)
            {
                // Whoever goes on with the transaction is told by its own next request.
                if (error.IsFromServer) return;
            }
            finally
            {
                asking.Release();
            }
        }
    }
}
