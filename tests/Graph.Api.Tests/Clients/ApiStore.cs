using Graph.Api.Tests.Serving;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Sqlite;
using Graph.Testing;

namespace Graph.Api.Tests.Clients;

/// <summary>An empty store of its own.</summary>
public sealed class ApiStore : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ApiStore() => Store = SqliteGraphStore.Open(_folder.File("graph.db"), GraphModel.Load(SeededStore.Model), TimeProvider.System);

    public IGraphStore Store { get; }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}
