using Graph.Model;
using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Sqlite.Tests;

public sealed class NamesTests : NamesConformance
{
    private readonly SqliteLab _lab = new();

    protected override ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) => _lab.OpenAsync(model, time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _lab.Dispose();
    }
}
