using Graph.Storage.Changes;
using Graph.Storage.Conformance;

namespace Graph.Storage.Neo4j.Tests.Outages;

/// <summary>
/// Writes pairs of persons and a tally, one change each, and tries each again under its id until it is told that it was
/// applied.
/// </summary>
internal sealed class PairWriter(IGraphStore store)
{
    private int _applied;
    private int _failures;

    /// <summary>How many pairs are there, as far as the writer was told.</summary>
    public int Applied => Volatile.Read(ref _applied);

    /// <summary>How often it was told that a change failed.</summary>
    public int Failures => Volatile.Read(ref _failures);

    public static string Id(int pair, char which) => $"pair-{pair}-{which}";

    public static string Name(int pair) => $"Pair {pair}";

    public async Task WriteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var pair = _applied + 1;
            var change = new GraphChange
            {
                Id = $"change-{pair}",
                Nodes =
                [
                    Facts.Person(Id(pair, 'a'), Name(pair)),
                    Facts.Person(Id(pair, 'b'), Name(pair)),
                    Facts.Ministry("tally", $"Tally {pair}"),
                ],
            };
            // A change that was begun is brought to its end.
            while (!await TryAsync(change))
                await Task.Delay(200, CancellationToken.None);
            Volatile.Write(ref _applied, pair);
            await Task.Delay(20, CancellationToken.None);
        }
    }

    private async Task<bool> TryAsync(GraphChange change)
    {
        try
        {
            await store.ApplyAsync(change, CancellationToken.None);
            return true;
        }
        catch (StoreException error) when (error.Failure != StoreFailure.Unusable)
        {
            Interlocked.Increment(ref _failures);
            return false;
        }
    }
}
