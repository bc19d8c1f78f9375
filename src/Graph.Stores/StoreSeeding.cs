using System.Diagnostics;
using Graph.Seeding;
using Graph.Storage;

namespace Graph.Stores;

/// <summary>Seeds a store when a server starts, and reports the result for each document.</summary>
/// <param name="Folder">The folder of documents and annotations.</param>
/// <param name="Output">The output for the report.</param>
public sealed record StoreSeeding(string Folder, TextWriter Output)
{
    /// <summary>Called with the duration and the number of documents after the store is seeded.</summary>
    public Action<TimeSpan, int>? OnSeeded { get; init; }

    /// <summary>Seeds the store. If the folder does not exist, the store is unchanged.</summary>
    /// <exception cref="SeedException">The seed contains errors; the store is unchanged.</exception>
    public async Task RunAsync(IGraphStore store)
    {
        if (!Directory.Exists(Folder))
        {
            await Output.WriteLineAsync($"There is no seed at {Folder}: the store is served unchanged.");
            return;
        }

        var started = Stopwatch.GetTimestamp();
        var result = await new Seeder(store).SeedAsync(SeedSet.Folder(Folder));
        OnSeeded?.Invoke(Stopwatch.GetElapsedTime(started), result.Documents.Count);
        foreach (var document in result.Documents)
            await Output.WriteLineAsync($"  {document}");
        foreach (var notice in result.Notices)
            await Output.WriteLineAsync(notice);
        await Output.WriteLineAsync(
            result.IsUnchanged
                ? $"Nothing changed in {result.Documents.Count} documents."
                : $"Seeded {result.Documents.Count} documents in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s."
        );
    }
}
