using Graph.Model;
using Graph.Seeding;
using Graph.Storage;

namespace Graph.Stores;

/// <summary>Opens and seeds the store of a server.</summary>
/// <param name="model">The model of the graph.</param>
/// <param name="seeding">Seeds the store after it is opened; null to serve it unchanged.</param>
/// <param name="time">The clock.</param>
/// <param name="output">The output for messages about waiting for a store.</param>
public sealed class ServedStore(GraphModel model, StoreSeeding? seeding, TimeProvider time, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The store, seeded. Neo4j may start later than this server: if it does not respond within some seconds, the store is a
    /// <see cref="ConnectingStore"/> that keeps trying.
    /// </summary>
    /// <exception cref="StoreException">A setting is invalid, or the store cannot be used.</exception>
    /// <exception cref="SeedException">The seed contains errors; the store is unchanged.</exception>
    public async Task<IGraphStore> OpenAsync(StoreLocation location) =>
        location is Neo4jLocation { Options.Url: var url }
            ? await ConnectAsync(location, $"Neo4j at {url}")
            : await OpenSeededAsync(location, static () => { }, CancellationToken.None);

    private async Task<IGraphStore> ConnectAsync(StoreLocation location, string name)
    {
        var found = new TaskCompletionSource();
        var store = ConnectingStore.Begin(
            model,
            name,
            cancellation => OpenSeededAsync(location, () => found.TrySetResult(), cancellation),
            Retry,
            time
        );
        await Task.WhenAny(store.Ready, found.Task, Task.Delay(Patience, time));
        // After it has responded, wait for seeding as with the embedded store.
        if (store.Ready.IsCompleted || found.Task.IsCompleted)
            await store.Ready;
        else
            await WaitAloudAsync(store);
        return store;
    }

    private async Task WaitAloudAsync(ConnectingStore store)
    {
        await output.WriteLineAsync($"{store.Missing}\nThis server starts without it and becomes ready when it responds.");
        store.OnMissing = missing => output.WriteLine($"Still waiting for Neo4j. {missing}");
        _ = store.Ready.ContinueWith(
            _ => output.WriteLine("Neo4j is available. Ready."),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnRanToCompletion,
            TaskScheduler.Default
        );
    }

    private async Task<IGraphStore> OpenSeededAsync(StoreLocation location, Action onOpened, CancellationToken cancellation)
    {
        var opened = await location.OpenAsync(model, time, cancellation);
        onOpened();
        try
        {
            if (seeding is not null)
                await seeding.RunAsync(opened);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }
}
