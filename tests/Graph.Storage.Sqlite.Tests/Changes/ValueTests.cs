using Graph.Model;
using Graph.Storage.Conformance.Changes;

namespace Graph.Storage.Sqlite.Tests.Changes;

public sealed class ValueTests : ValueConformance
{
    private readonly SqliteLab lab = new();

    protected override ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) => lab.OpenAsync(model, time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        lab.Dispose();
    }
}
