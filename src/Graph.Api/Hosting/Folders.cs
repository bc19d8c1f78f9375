using Graph.Api.Configuration;
using Graph.Seeding;

namespace Graph.Api.Hosting;

/// <summary>The folders of the server's model, seed and data.</summary>
internal sealed class Folders(GraphOptions options)
{
    /// <summary>The model's SDL.</summary>
    public string Model { get; } = Path.GetFullPath(options.Model ?? SeedLocations.Model);

    /// <summary>The documents and annotations.</summary>
    public string Seed { get; } = Path.GetFullPath(options.Seed ?? SeedLocations.Seed);

    /// <summary>The folder of the embedded store's file.</summary>
    public string Data { get; } = Path.GetFullPath(options.Data);

    /// <summary>The built web client, next to the binaries; it may be missing.</summary>
    public string Client { get; } = Path.Combine(AppContext.BaseDirectory, "client");
}
