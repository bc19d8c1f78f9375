using System.Runtime.CompilerServices;

namespace Graph.Storage.Changes;

/// <summary>Follows a store's log as <see cref="IGraphWriter.FollowAsync"/> promises. Safe for use by several threads.</summary>
/// <param name="log">Where the log is read.</param>
/// <param name="signal">Raised whenever this process has applied a change.</param>
/// <param name="time">The clock by which the log is looked at for changes of other processes: each second.</param>
public sealed class ChangeFollower(IGraphWriter log, ChangeSignal signal, TimeProvider time)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    /// <inheritdoc cref="IGraphWriter.FollowAsync"/>
    public async IAsyncEnumerable<ChangeRecord> FollowAsync(long number, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var next = signal.Next;
            var records = await log.ChangesSinceAsync(number, AtOnce, CancellationToken.None);
            foreach (var record in records)
            {
                if (cancellation.IsCancellationRequested)
                    yield break;
                number = record.Number;
                yield return record;
            }

            if (records.Count == 0)
                await Task.WhenAny(next, Task.Delay(PollInterval, time, cancellation));
        }
    }
}
