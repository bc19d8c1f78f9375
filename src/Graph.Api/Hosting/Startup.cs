using System.Diagnostics;
using Graph.Api.Configuration;
using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Sqlite;

namespace Graph.Api.Hosting;

/// <summary>What happens before the server listens: the model is loaded, the store opened and seeded.</summary>
internal static class Startup
{
    /// <summary>The model, checked whole.</summary>
    /// <exception cref="ModelException">The model has mistakes; all of them are listed.</exception>
    public static GraphModel LoadModel(Folders folders)
    {
        TextFold.RequireNormalization();
        return GraphModel.Load(folders.Model);
    }

    /// <summary>The embedded store, made where it is missing.</summary>
    /// <exception cref="StoreException">The file cannot be used.</exception>
    public static IGraphStore OpenStore(Folders folders, GraphModel model, TimeProvider time) =>
        SqliteGraphStore.Open(folders.StoreFile, model, time);

    /// <summary>Seeds the store and says what was done, one line per document.</summary>
    /// <exception cref="SeedException">The seed has mistakes; the store is as it was.</exception>
    public static async Task SeedAsync(IGraphStore store, Folders folders, GraphOptions options, TextWriter output)
    {
        if (!options.SeedAtStart) return;
        if (!Directory.Exists(folders.Seed))
        {
            await output.WriteLineAsync($"There is no seed at {folders.Seed}: the store is served as it is.");
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var result = await new Seeder(store).SeedAsync(SeedSet.Folder(folders.Seed));
        foreach (var document in result.Documents) await output.WriteLineAsync($"  {document}");
        await output.WriteLineAsync(result.IsUnchanged
            ? $"Nothing changed in {result.Documents.Count} documents."
            : $"Seeded {result.Documents.Count} documents in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s.");
    }
}
