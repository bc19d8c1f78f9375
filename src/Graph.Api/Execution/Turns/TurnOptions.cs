using Graph.Api.Configuration;

namespace Graph.Api.Execution.Turns;

/// <summary>The concurrency of operations.</summary>
/// <param name="AtOnce">The maximum number of concurrent operations.</param>
/// <param name="MaxWaiting">The maximum length of the queue; excess operations are rejected.</param>
/// <param name="MaxWait">How long an operation may wait to start; then it is rejected.</param>
/// <param name="Threads">The number of worker threads.</param>
/// <param name="SlowAtOnce">
/// The maximum number of concurrent slow operations (those that have used their slice) when others are waiting to start; 0 if an
/// operation does not hold its thread while the store works, so that none ever blocks others.
/// </param>
/// <param name="MaxSlow">The maximum number of slow operations; one that exceeds it is cancelled.</param>
internal sealed record TurnOptions(int AtOnce, int MaxWaiting, TimeSpan MaxWait, int Threads, int SlowAtOnce, int MaxSlow)
{
    /// <summary>How long an operation continues while others are waiting to start or to resume.</summary>
    public TimeSpan Slice { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The options of the settings.</summary>
    public static TurnOptions Of(GraphOptions options)
    {
        var (processors, wait) = (Environment.ProcessorCount, options.Limits.WaitTime);
        if (options.Store == "neo4j")
        {
            // Neo4j works in another process: an operation that waits for it holds no thread.
            var neo4j = options.Neo4j.ToOptions();
            return new TurnOptions(neo4j.MaxConnections, neo4j.MaxWaiting, wait, Math.Max(4, 2 * processors), SlowAtOnce: 0, MaxSlow: 0);
        }

        // One processor is reserved for operations that start, and for connections.
        var (sqlite, slow) = (options.Sqlite, Math.Max(1, processors - 1));
        return new TurnOptions(
            sqlite.MaxConnections,
            sqlite.MaxWaiting,
            wait,
            sqlite.MaxConnections + sqlite.MaxSlow,
            slow,
            sqlite.MaxSlow
        );
    }
}
