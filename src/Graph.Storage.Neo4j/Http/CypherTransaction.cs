namespace Graph.Storage.Neo4j.Http;

/// <summary>
/// A transaction of several statements. Used by one caller at a time. Uncommitted work is rolled back when it is disposed;
/// after an error it cannot run anything more. While it is idle it is kept alive: the server rolls back a transaction that it
/// does not hear from, which is meant for crashed clients, not for slow ones.
/// </summary>
internal sealed class CypherTransaction : IAsyncDisposable
{
    private static readonly TimeSpan RollbackTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RollbackPause = TimeSpan.FromMilliseconds(100);

    // Well below any time after which a server is configured to roll back.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(2);
    private static readonly CypherStatement StillHere = new("RETURN 'still here'");

    private readonly QueryApi _api;
    private readonly string[] _began;
    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly CancellationTokenSource _ending = new();
    private Task? _keeping;
    private TransactionAddress? _address;
    private bool _isOver;

    internal CypherTransaction(QueryApi api)
    {
        _api = api;
        _began = api.CurrentBookmarks;
    }

    /// <summary>Runs a statement and reads its response to the end.</summary>
    /// <exception cref="QueryApiException">The statement failed, and the transaction with it.</exception>
    public async ValueTask<T> RunAsync<T>(CypherStatement statement, Func<T> newDecoder, CancellationToken cancellation)
        where T : IRowDecoder
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        await _asking.WaitAsync(cancellation);
        try
        {
            var (decoder, answer) = await _api.StepAsync("RUN", _address, _began, statement, newDecoder, cancellation);
            _address ??= _api.AddressOf(answer);
            _keeping ??= KeepAsync(_address, _ending.Token);
            return decoder;
        }
        catch (QueryApiException error) when (error.IsFromServer)
        {
            // The server has rolled it back.
            _isOver = true;
            throw;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Runs a statement whose rows, if any, are ignored.</summary>
    /// <inheritdoc cref="RunAsync{T}" path="/exception"/>
    public async ValueTask RunAsync(CypherStatement statement, CancellationToken cancellation) =>
        await RunAsync(statement, static () => NoRows.Instance, cancellation);

    /// <summary>Commits. When it returns, the writes are on disk.</summary>
    /// <exception cref="QueryApiException">
    /// The commit failed; if <see cref="QueryApiException.IsUnknownOutcome"/>, it may still have been committed.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled; it may still have been committed.</exception>
    public async ValueTask CommitAsync(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_isOver, this);
        await _asking.WaitAsync(cancellation);
        _isOver = true;
        _asking.Release();
        if (_address is null)
            return;
        try
        {
            await _api.StepAsync("COMMIT", _address, _began, null, static () => NoRows.Instance, cancellation);
        }
        catch (QueryApiException error) when (error.MayHaveCommitted)
        {
            // If the commit did not arrive, the transaction would hold its locks for a minute or two. A committed transaction
            // can no longer be rolled back.
            _isOver = false;
            throw error.AsUnknownOutcome();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_isOver)
            return;
        _isOver = true;
        if (_address is null)
            return;
        try
        {
            // While a cancelled statement still runs there, the server does not roll back its transaction.
            using var limit = new CancellationTokenSource(RollbackTimeout);
            while (!await _api.RollBackAsync(_address, limit.Token))
                await Task.Delay(RollbackPause, limit.Token);
        }
        catch (OperationCanceledException)
        {
            // The server rolls back uncommitted work after its own timeout; no caller needs this error.
        }
    }

    // A running request is awaited and never cancelled: terminating its statement on the server would end the transaction.
    private async Task KeepAsync(TransactionAddress kept, CancellationToken end)
    {
        while (true)
        {
            await Task.Delay(KeepAlive, _api.Time, end)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            if (end.IsCancellationRequested)
                return;
            if (!await _asking.WaitAsync(TimeSpan.Zero, CancellationToken.None))
                continue;
            try
            {
                if (_isOver)
                    return;
                await _api.StepAsync("KEEP", kept, _began, StillHere, static () => NoRows.Instance, CancellationToken.None);
            }
            catch (QueryApiException error)
            {
                // The next request of the transaction gets this error itself.
                if (error.IsFromServer)
                    return;
            }
            finally
            {
                _asking.Release();
            }
        }
    }
}
