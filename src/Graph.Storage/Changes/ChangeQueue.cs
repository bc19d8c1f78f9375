namespace Graph.Storage.Changes;

/// <summary>Lets the changes of this process into a store one at a time, and tells those who follow its log. Safe for use by several threads.</summary>
/// <param name="store">The store.</param>
/// <param name="close">Gives back what the store holds; called when no change is being applied.</param>
/// <param name="time">The clock by which followers look for changes of other processes.</param>
public sealed class ChangeQueue(IGraphWriter store, Func<ValueTask> close, TimeProvider time) : IAsyncDisposable
{
    private readonly ChangeSignal _signal = new();
    private readonly SemaphoreSlim _writing = new(1, 1);
    private bool _isClosed;

    /// <summary>Applies a change once those before it are done.</summary>
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

    /// <summary>Closes the store once the change that is being applied is done; those that wait find it closed.</summary>
    public async ValueTask DisposeAsync()
    {
        await _writing.WaitAsync();
        _isClosed = true;
        await close();
        _writing.Release();
    }
}
