using Graph.Model;
using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Sqlite.Tests;

public sealed class NamesTests : NamesConformance
{
    private readonly SqliteLab lab = new();

    protected override ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) => lab.OpenAsync(model, time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        lab.Dispose();
    }
}
