namespace Graph.Storage.Changes;

/// <summary>Applies the changes of this process to a store one at a time, and notifies followers of its log. Thread-safe.</summary>
/// <param name="store">The store.</param>
/// <param name="close">Releases the resources of the store. Called when no change is being applied.</param>
/// <param name="time">The clock with which followers poll for changes by other processes.</param>
public sealed class ChangeQueue(IGraphWriter store, Func<ValueTask> close, TimeProvider time) : IAsyncDisposable
{
    private readonly ChangeSignal _signal = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private bool _isClosed;

    /// <summary>Applies a change after the changes queued before it.</summary>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async ValueTask<ChangeResult> RunAsync(Func<ValueTask<ChangeResult>> apply, CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            ObjectDisposedException.ThrowIf(_isClosed, store);
            var result = await apply();
            if (!result.IsUnchanged)
                _signal.Raise();
            return result;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc cref="IGraphWriter.FollowAsync"/>
    public IAsyncEnumerable<ChangeRecord> FollowAsync(long number, CancellationToken cancellation) =>
        new ChangeFollower(store, _signal, time).FollowAsync(number, cancellation);

    /// <summary>Closes the store after the change in progress. Waiting changes fail because the store is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        _isClosed = true;
        await close();
        _writing.Release();
    }
}
