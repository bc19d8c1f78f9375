using System.Diagnostics;
using Graph.Api.Configuration;
using Graph.Api.Telemetry;
using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding;
using Graph.Storage;
using Graph.Storage.Neo4j;
using Graph.Storage.Sqlite;

namespace Graph.Api.Hosting;

/// <summary>What happens before the server listens: the model is loaded, the store opened and seeded.</summary>
internal static class Startup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>The model, checked whole.</summary>
    /// <exception cref="ModelException">The model has mistakes; all of them are listed.</exception>
    public static GraphModel LoadModel(Folders folders)
    {
        TextFold.RequireNormalization();
        return GraphModel.Load(folders.Model);
    }

    /// <summary>
    /// The store that the settings name, seeded. The embedded one is made where it is missing. Neo4j may come after this
    /// server: where it does not answer within some seconds, the store waits for it.
    /// </summary>
    /// <exception cref="StoreException">A setting is wrong, or the store cannot be used.</exception>
    /// <exception cref="SeedException">The seed has mistakes; the store is as it was.</exception>
    public static async Task<IGraphStore> OpenStoreAsync(
        Folders folders, GraphOptions options, GraphModel model, TimeProvider time, TextWriter output)
    {
        switch (options.Store)
        {
            case "sqlite":
                options.Sqlite.Check();
                var embedded = SqliteGraphStore.Open(folders.StoreFile, model, time);
                await SeedAsync(embedded, folders, options, output);
                return embedded;
            case "neo4j":
                return await OpenNeo4jAsync(folders, options, model, time, output);
            default:
                throw new StoreException($"Graph__Store is '{options.Store}': expected sqlite or neo4j.");
        }
    }

    private static async Task<IGraphStore> OpenNeo4jAsync(
        Folders folders, GraphOptions options, GraphModel model, TimeProvider time, TextWriter output)
    {
        var neo4j = options.Neo4j.ToOptions();
        var found = new TaskCompletionSource();
        var store = AwaitedStore.Begin(model, $"Neo4j at {neo4j.Url}", OpenAsync, Retry, time);
        await Task.WhenAny(store.Ready, found.Task, Task.Delay(Patience, time));
        // Once it has answered, seeding it is waited for as with the embedded store.
        if (store.Ready.IsCompleted || found.Task.IsCompleted)
            await store.Ready;
        else
            await WaitAloudAsync();
        return store;

        async Task WaitAloudAsync()
        {
            await output.WriteLineAsync($"{store.Missing}\nThis server starts without it, and is ready when it answers.");
            store.OnMissing = missing => output.WriteLine($"Still waiting for Neo4j. {missing}");
            _ = store.Ready.ContinueWith(
                _ => output.WriteLine("Neo4j answers. Ready."), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
        }

        async Task<IGraphStore> OpenAsync(CancellationToken cancellation)
        {
            var opened = await Neo4jGraphStore.OpenAsync(neo4j, model, time, cancellation);
            found.TrySetResult();
            try
            {
                await SeedAsync(opened, folders, options, output);
                return opened;
            }
            catch
            {
                await opened.DisposeAsync();
                throw;
            }
        }
    }

    private static async Task SeedAsync(IGraphStore store, Folders folders, GraphOptions options, TextWriter output)
    {
        if (!options.SeedAtStart) return;
        if (!Directory.Exists(folders.Seed))
        {
            await output.WriteLineAsync($"There is no seed at {folders.Seed}: the store is served as it is.");
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var result = await new Seeder(store).SeedAsync(SeedSet.Folder(folders.Seed));
        SeedingGauges.Instance.Seeded(Stopwatch.GetElapsedTime(started), result.Documents.Count);
        foreach (var document in result.Documents) await output.WriteLineAsync($"  {document}");
        foreach (var notice in result.Notices) await output.WriteLineAsync(notice);
        await output.WriteLineAsync(result.IsUnchanged
            ? $"Nothing changed in {result.Documents.Count} documents."
            : $"Seeded {result.Documents.Count} documents in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s.");
    }
}
