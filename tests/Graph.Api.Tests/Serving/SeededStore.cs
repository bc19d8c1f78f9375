using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Api.Tests.Serving;

/// <summary>A store that is seeded once with the repository's five documents; servers get copies of its file.</summary>
public sealed class SeededStore : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the model.</summary>
    public static string Model => Repository.PathTo("graph-schema");

    /// <summary>The folder of documents and annotations.</summary>
    public static string Seed => Repository.PathTo("seed");

    /// <summary>When the store learned everything that is in it.</summary>
    public static DateTimeOffset SeededAt { get; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public async ValueTask InitializeAsync()
    {
        var time = new ManualTime { Now = SeededAt };
        await using var store = SqliteGraphStore.Open(_folder.File("graph.db"), GraphModel.Load(Model), time);
        await new Seeder(store).SeedAsync(SeedSet.Folder(Seed));
    }

    /// <summary>Copies the store's files into a folder.</summary>
    public void CopyTo(string target)
    {
        foreach (var file in Directory.GetFiles(_folder.Path))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
