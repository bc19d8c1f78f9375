using System.Threading.RateLimiting;
using Graph.Storage;

namespace Graph.Api.Execution.Turns;

/// <summary>
/// The places of the operations that are worked on at once: those that have begun lately, and those that take long. Safe
/// for use by several threads.
/// </summary>
internal sealed class TurnLanes(TurnOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _first = New(options.AtOnce, options.MaxWaiting);
    private readonly ConcurrencyLimiter? _slow = options.SlowAtOnce > 0 ? New(options.SlowAtOnce, int.MaxValue) : null;
    private int _slowCount;

    /// <summary>How long an operation goes on although its place is wanted.</summary>
    public TimeSpan Slice => options.Slice;

    /// <summary>How many operations have a place.</summary>
    public long Active =>
        options.AtOnce
        - _first.GetStatistics()!.CurrentAvailablePermits
        + (_slow is null ? 0 : options.SlowAtOnce - _slow.GetStatistics()!.CurrentAvailablePermits);

    /// <summary>How many operations wait to begin.</summary>
    public long Waiting => _first.GetStatistics()!.CurrentQueuedCount;

    /// <summary>The place of an operation that begins.</summary>
    /// <exception cref="StoreException">Too many wait, or it waited for too long: <see cref="StoreFailure.Overloaded"/>.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellation)
    {
        var place = _first.AttemptAcquire();
        if (place.IsAcquired)
            return place;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.MaxWait);
        try
        {
            place = await _first.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw Overloaded($"An operation could not begin within {options.MaxWait.TotalSeconds:0.#} s.");
        }

        return place.IsAcquired ? place : throw Overloaded("More operations wait than may.");
    }

    /// <summary>Whether somebody waits for the place of an operation.</summary>
    public bool IsWanted(bool isSlow) => _slow is not null && (isSlow ? _slow : _first).GetStatistics()!.CurrentQueuedCount > 0;

    /// <summary>An operation becomes one of those that take long.</summary>
    /// <exception cref="StoreException">There are too many: <see cref="StoreFailure.Overloaded"/>.</exception>
    public void EnterSlow()
    {
        if (Interlocked.Increment(ref _slowCount) <= options.MaxSlow)
            return;
        LeaveSlow();
        throw Overloaded("Too many operations take long.");
    }

    /// <summary>One of those that take long has ended.</summary>
    public void LeaveSlow() => Interlocked.Decrement(ref _slowCount);

    /// <summary>Waits, on this thread, for the turn of an operation that takes long.</summary>
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

    private static StoreException Overloaded(string why) => new(why, StoreFailure.Overloaded);
}
