using Graph.Api.Configuration;
using Graph.Api.Telemetry;
using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding;
using Graph.Storage;
using Graph.Stores;

namespace Graph.Api.Hosting;

/// <summary>The steps before the server listens: load the model, open and seed the store.</summary>
internal static class Startup
{
    /// <summary>Loads and checks the model.</summary>
    /// <exception cref="ModelException">The model has errors; all of them are listed.</exception>
    public static GraphModel LoadModel(Folders folders)
    {
        TextFold.RequireNormalization();
        return GraphModel.Load(folders.Model);
    }

    /// <summary>Opens the store of the settings and seeds it if they require it (<see cref="ServedStore"/>).</summary>
    /// <param name="folders">The folders of the data and the seed.</param>
    /// <param name="options">The settings, validated.</param>
    /// <param name="model">What the graph can hold.</param>
    /// <param name="time">The clock.</param>
    /// <param name="output">Where the progress is written.</param>
    /// <exception cref="StoreException">The store cannot be used.</exception>
    /// <exception cref="SeedException">The seed has errors; the store is unchanged.</exception>
    public static Task<IGraphStore> OpenStoreAsync(
        Folders folders,
        GraphOptions options,
        GraphModel model,
        TimeProvider time,
        TextWriter output
    )
    {
        var location = StoreLocation.Find(options.Store, folders.Data, () => options.Neo4j)!;
        var seeding = options.SeedAtStart ? new StoreSeeding(folders.Seed, output) { OnSeeded = SeedingGauges.Instance.Seeded } : null;
        return new ServedStore(model, seeding, time, output).OpenAsync(location);
    }
}
