using Graph.Model;
using Graph.Testing;

namespace Graph.Storage.Sqlite.Tests;

/// <summary>The file of one test.</summary>
public sealed class SqliteLab : IDisposable
{
    // Small graphs shall have hubs, too, and nodes that are none.
    private const int LeastOfHub = 3;

    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.File("graph.db");

    public ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        new(SqliteGraphStore.Open(Path, model, time, LeastOfHub));

    public void Dispose() => _folder.Dispose();
}
