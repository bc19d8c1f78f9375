using System.Runtime.CompilerServices;

namespace Graph.Storage.Changes;

/// <summary>Follows a store's log as specified by <see cref="IGraphWriter.FollowAsync"/>. Thread-safe.</summary>
/// <param name="log">The source of the log.</param>
/// <param name="signal">Raised after this process has applied a change.</param>
/// <param name="time">The clock that polls the log every second for changes by other processes.</param>
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
