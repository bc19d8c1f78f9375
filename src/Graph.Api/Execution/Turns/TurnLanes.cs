using System.Threading.RateLimiting;
using Graph.Storage;

namespace Graph.Api.Execution.Turns;

/// <summary>
/// The slots of running operations: one lane for operations that started recently, one for slow operations. Safe for use by several
/// threads.
/// </summary>
internal sealed class TurnLanes(TurnOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _first = New(options.AtOnce, options.MaxWaiting);
    private readonly ConcurrencyLimiter? _slow = options.SlowAtOnce > 0 ? New(options.SlowAtOnce, int.MaxValue) : null;
    private int _slowCount;

    /// <summary>How long an operation continues although its slot is needed.</summary>
    public TimeSpan Slice => options.Slice;

    /// <summary>The number of operations with a slot.</summary>
    public long Active =>
        options.AtOnce
        - _first.GetStatistics()!.CurrentAvailablePermits
        + (_slow is null ? 0 : options.SlowAtOnce - _slow.GetStatistics()!.CurrentAvailablePermits);

    /// <summary>The number of operations that wait to start.</summary>
    public long Waiting => _first.GetStatistics()!.CurrentQueuedCount;

    /// <summary>Acquires the slot of an operation that starts.</summary>
    /// <exception cref="StoreException">The queue is full, or the wait was too long: <see cref="StoreFailure.Overloaded"/>.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation)
    {
        var slot = _first.AttemptAcquire();
        if (slot.IsAcquired)
            return slot;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.MaxWait);
        try
        {
            slot = await _first.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Overloaded($"An operation could not start within {options.MaxWait.TotalSeconds:0.#} s.");
        }

        return slot.IsAcquired ? slot : throw Overloaded("The queue of operations is full.");
    }

    /// <summary>Whether another operation waits for a slot of this lane.</summary>
    public bool HasWaiters(bool isSlow) => _slow is not null && (isSlow ? _slow : _first).GetStatistics()!.CurrentQueuedCount > 0;

    /// <summary>Moves an operation to the slow lane.</summary>
    /// <exception cref="StoreException">The slow lane is full: <see cref="StoreFailure.Overloaded"/>.</exception>
    public void EnterSlow()
    {
        if (Interlocked.Increment(ref _slowCount) <= options.MaxSlow)
            return;
        LeaveSlow();
        throw Overloaded("There are too many slow operations.");
    }

    /// <summary>Removes an operation from the slow lane.</summary>
    public void LeaveSlow() => Interlocked.Decrement(ref _slowCount);

    /// <summary>Waits, on this thread, for a slot of the slow lane.</summary>
    public RateLimitLease WaitSlow(CancellationToken cancellation) =>
        _slow!.AcquireAsync(1, cancellation).AsTask().GetAwaiter().GetResult();

    public void Dispose()
    {
        _first.Dispose();
        _slow?.Dispose();
    }

    private static ConcurrencyLimiter New(int permits, int waiting) =>
        new(
            new ConcurrencyLimiterOptions
            {
                PermitLimit = permits,
                QueueLimit = waiting,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );

    private static StoreException Overloaded(string reason) => new(reason, StoreFailure.Overloaded);
}
