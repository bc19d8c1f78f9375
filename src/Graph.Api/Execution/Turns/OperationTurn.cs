using System.Diagnostics;
using System.Threading.RateLimiting;
using Graph.Storage;

namespace Graph.Api.Execution.Turns;

/// <summary>
/// The turn of one operation: all that is done for it is done on threads for work, also what goes on after it waited. When
/// it has had its slice and others want to begin, it gives its place to them and goes on as one of the slow ones, which
/// take turns among themselves.
/// </summary>
/// <param name="place">Its place among those that are worked on at once; given back by the turn.</param>
/// <param name="threads">The threads.</param>
/// <param name="lanes">Who else is there.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class OperationTurn(RateLimitLease place, WorkThreads threads, TurnLanes lanes, CancellationToken cancellation)
    : TaskScheduler,
        IDisposable
{
    // The operation's tasks may run side by side where it waits for several things at once.
    private readonly Lock _yielding = new();
    private RateLimitLease _held = place;
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
            if (!lanes.IsWanted(_isSlow))
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
