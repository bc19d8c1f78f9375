using Graph.Storage;

namespace Graph.Api.Configuration;

/// <summary>The concurrency limits of the embedded store (`Graph__Sqlite__MaxConnections`).</summary>
public sealed class SqliteSettings
{
    private const string Prefix = "Graph__Sqlite__";

    /// <summary>The maximum number of concurrent operations. Default: two for each processor, but at least four.</summary>
    public int MaxConnections { get; set; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <summary>The maximum number of operations in the queue; excess requests are rejected immediately.</summary>
    public int MaxWaiting { get; set; } = 256;

    /// <summary>
    /// The maximum number of slow operations that are retained, in addition to those that run, while other operations take priority.
    /// </summary>
    public int MaxSlow { get; set; } = 16;

    /// <summary>Validates the settings.</summary>
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
