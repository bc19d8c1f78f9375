using Graph.Model;
using Graph.Storage.Conformance.Changes;

namespace Graph.Storage.Sqlite.Tests.Changes;

public sealed class FollowTests : FollowConformance
{
    private readonly SqliteLab _lab = new();

    protected override ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) => _lab.OpenAsync(model, time);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _lab.Dispose();
    }
}
