using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Sqlite.Tests.Reading;

public sealed class RandomPlanTests : RandomPlanConformance
{
    private readonly SqliteLab _lab = new();

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        (IGraphStore)await _lab.OpenAsync(model, time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _lab.Dispose();
    }
}
