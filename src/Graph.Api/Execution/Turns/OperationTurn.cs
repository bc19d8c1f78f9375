using System.Diagnostics;
using System.Threading.RateLimiting;
using Graph.Storage;

namespace Graph.Api.Execution.Turns;

/// <summary>
/// The schedule of one operation: all of its work runs on worker threads, including the work that resumes after a wait. When it has used
/// its slice and others are waiting to start, it yields its slot and continues as one of the slow operations, which alternate among
/// themselves.
/// </summary>
/// <param name="slot">Its slot; released by the turn.</param>
/// <param name="threads">The threads.</param>
/// <param name="lanes">The slots of all operations.</param>
/// <param name="cancellation">Cancels the operation.</param>
internal sealed class OperationTurn(RateLimitLease slot, WorkerThreads threads, TurnLanes lanes, CancellationToken cancellation)
    : TaskScheduler,
        IDisposable
{
    // The tasks of an operation may run concurrently when it waits for several results.
    private readonly Lock _yielding = new();
    private RateLimitLease _held = slot;
    private TimeSpan _worked;
    private bool _isSlow;

    public void Dispose()
    {
        _held.Dispose();
        if (_isSlow)
            lanes.LeaveSlow();
    }

    protected override void QueueTask(Task task) => threads.Queue(() => Execute(task));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => [];

    private void Execute(Task task)
    {
        var began = Stopwatch.GetTimestamp();
        Turn.Run(() => Check(ref began), () => TryExecuteTask(task));
        lock (_yielding)
            _worked += Stopwatch.GetElapsedTime(began);
    }

    private void Check(ref long began)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_worked + Stopwatch.GetElapsedTime(began) < lanes.Slice)
            return;
        lock (_yielding)
        {
            if (!lanes.HasWaiters(_isSlow))
                return;
            _held.Dispose();
            if (!_isSlow)
            {
                lanes.EnterSlow();
                _isSlow = true;
            }

            _held = lanes.WaitSlow(cancellation);
            _worked = TimeSpan.Zero;
            began = Stopwatch.GetTimestamp();
        }
    }
}
