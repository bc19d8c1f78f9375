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
    private readonly TemporaryFolder _data = new();
    private readonly SixthSeed _seed = new();
    private ApiServer? _server;

    /// <summary>When all six were seeded.</summary>
    public static DateTimeOffset SeededAt { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>When the sixth was corrected.</summary>
    public static DateTimeOffset CorrectedAt { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Asks by POST.</summary>
    public Task<Answer> AskAsync(string query, object? variables = null) => _server!.AskAsync(query, variables);

    public async ValueTask InitializeAsync()
    {
        var time = new ManualTime { Now = SeededAt };
        await using (var store = SqliteGraphStore.Open(_data.File("graph.db"), GraphModel.Load(SeededStore.Model), time))
        {
            _seed.Replace("min: 400, max: 400", "min: 4000, max: 4000");
            _seed.Replace("status: ALLEGED\n", "status: REPORTED\n");
            await new Seeder(store).SeedAsync(_seed.Set);
            time.Now = CorrectedAt;
            _seed.Replace("min: 4000, max: 4000", "min: 400, max: 400");
            _seed.Replace("status: REPORTED\n", "status: ALLEGED\n");
            await new Seeder(store).SeedAsync(_seed.Alone);
        }

        _server = ApiServer.StartEmpty(("Graph:Data", _data.Path));
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        _seed.Dispose();
        _data.Dispose();
    }
}
