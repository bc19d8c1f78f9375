using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Seeding;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Api.Tests.SixthDocument;

/// <summary>
/// A server over the five documents and a sixth, whose annotation was first seeded with two mistakes and later, corrected, by itself.
/// </summary>
public sealed class SixthServer : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly SixthSeed seed = new();
    private ApiServer? server;

    /// <summary>When all six were seeded.</summary>
    public static DateTimeOffset SeededAt { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>When the sixth was corrected.</summary>
    public static DateTimeOffset CorrectedAt { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Asks by POST.</summary>
    public Task<Answer> AskAsync(string query, object? variables = null) => server!.AskAsync(query, variables);

    public async ValueTask InitializeAsync()
    {
        var time = new ManualTime { Now = SeededAt };
        await using (var store = SqliteGraphStore.Open(data.File("graph.db"), GraphModel.Load(SeededStore.Model), time))
        {
            seed.Replace("min: 400, max: 400", "min: 4000, max: 4000");
            seed.Replace("status: ALLEGED\n", "status: REPORTED\n");
            await new Seeder(store).SeedAsync(seed.Set);
            time.Now = CorrectedAt;
            seed.Replace("min: 4000, max: 4000", "min: 400, max: 400");
            seed.Replace("status: REPORTED\n", "status: ALLEGED\n");
            await new Seeder(store).SeedAsync(seed.Alone);
        }

        server = ApiServer.StartEmpty(("Graph:Data", data.Path));
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        seed.Dispose();
        data.Dispose();
    }
}
