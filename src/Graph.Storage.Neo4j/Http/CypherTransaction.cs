namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// A transaction of several statements. Used by one at a time. What was not committed is rolled back when it is disposed;
/// after an error nothing more can be run in it.
/// </summary>
internal sealed class CypherTransaction : IAsyncDisposable
{
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(5);
    private readonly QueryApi api;
    private readonly TransactionPlace place = new();
    private bool isOver;

    internal CypherTransaction(QueryApi api) => this.api = api;

    /// <summary>Runs a statement and reads its answer whole.</summary>
    /// <exception cref="QueryApiException">It failed, and the transaction with it.</exception>
    public async ValueTask<T> RunAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        return place.Address is { } address
            ? await api.RunAsync(place, address, statement, newDecoder, cancellation)
            : await api.BeginAsync(place, statement, newDecoder, cancellation);
    }

    /// <summary>Runs a statement that gives no rows that matter.</summary>
    public async ValueTask RunAsync(CypherStatement statement, CancellationToken cancellation) =>
        await RunAsync(statement, static () => NoRows.Instance, cancellation);

    /// <summary>Commits. When it returns, the writes are on disk.</summary>
    /// <exception cref="QueryApiException">
    /// It failed; where <see cref="QueryApiException.IsUnknownOutcome"/>, it may have been committed all the same.
    /// </exception>
    public async ValueTask CommitAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(isOver, this);
        isOver = true;
        if (place.CommitAddress is not { } address) return;
        try
        {
            await api.RunAsync(place, address, null, static () => NoRows.Instance, cancellation);
        }
        catch (QueryApiException error) when (error.Failure is StoreFailure.Unavailable or StoreFailure.TimedOut)
        {
            throw new QueryApiException(
                error.Code, error.Message, error.Failure, isTransient: error.IsTransient, isUnknownOutcome: true, inner: error);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isOver) return;
        isOver = true;
        if (place.Address is not { } address) return;
        try
        {
            using var limit = new CancellationTokenSource(RollbackTimeout);
            await api.RollBackAsync(place, address, limit.Token);
        }
        catch (Exception error) when (error is QueryApiException or OperationCanceledException)
        {
            // The server rolls back what is not committed within its own time; there is nobody to tell.
        }
    }
}
