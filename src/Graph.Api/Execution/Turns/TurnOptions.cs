using Graph.Api.Configuration;

namespace Graph.Api.Execution.Turns;

/// <summary>How many operations have their turn at once.</summary>
/// <param name="AtOnce">How many are worked on at once.</param>
/// <param name="MaxWaiting">How many more may wait; what comes beyond is refused.</param>
/// <param name="MaxWait">How long one may wait to begin; then it is refused.</param>
/// <param name="Threads">How many threads do the work.</param>
/// <param name="SlowAtOnce">
/// How many operations that have had their slice are worked on at once when others want to begin; 0 where an operation does
/// not hold its thread while the store works, so that none is ever in the way of others.
/// </param>
/// <param name="MaxSlow">How many such operations there may be; what becomes one beyond is ended.</param>
internal sealed record TurnOptions(int AtOnce, int MaxWaiting, TimeSpan MaxWait, int Threads, int SlowAtOnce, int MaxSlow)
{
    /// <summary>How long an operation goes on while others want to begin, or to go on.</summary>
    public TimeSpan Slice { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Those that the settings ask for.</summary>
    public static TurnOptions Of(GraphOptions options)
    {
        var (processors, wait) = (Environment.ProcessorCount, options.Limits.WaitTime);
        if (options.Store == "neo4j")
        {
            // Neo4j works elsewhere: an operation that waits for it holds no thread.
            var neo4j = options.Neo4j.ToOptions();
            return new TurnOptions(neo4j.MaxConnections, neo4j.MaxWaiting, wait, Math.Max(4, 2 * processors), SlowAtOnce: 0, MaxSlow: 0);
        }

        // One processor is left to those that begin, and to the connections.
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
