using Graph.Storage;

namespace Graph.Api.Configuration;

/// <summary>How much is asked of the embedded store at once (`Graph__Sqlite__MaxConnections`).</summary>
public sealed class SqliteSettings
{
    private const string Prefix = "Graph__Sqlite__";

    /// <summary>How many operations are worked on at once. By default two for each processor, and four at least.</summary>
    public int MaxConnections { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>How many more may wait for their turn; what comes beyond is refused at once.</summary>
    public int MaxWaiting { get; set; } = 256;

    /// <summary>
    /// How many operations that take long are kept, besides those that are worked on at once, while others go before them.
    /// </summary>
    public int MaxSlow { get; set; } = 16;

    /// <summary>Says what cannot be.</summary>
    /// <exception cref="StoreException">A number is out of range; the message names the setting.</exception>
    public void Check()
    {
        if (MaxConnections < 1)
            throw new StoreException($"{Prefix}MaxConnections is {MaxConnections}: expected 1 or more.");
        if (MaxWaiting < 0)
            throw new StoreException($"{Prefix}MaxWaiting is {MaxWaiting}: expected 0 or more.");
        if (MaxSlow < 0)
            throw new StoreException($"{Prefix}MaxSlow is {MaxSlow}: expected 0 or more.");
    }
}
