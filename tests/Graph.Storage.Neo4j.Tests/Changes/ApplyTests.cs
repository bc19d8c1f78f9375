using Graph.Model;
using Graph.Storage.Conformance.Changes;

namespace Graph.Storage.Neo4j.Tests.Changes;

public sealed class ApplyTests(Neo4jServer server) : ApplyConformance
{
    public override async ValueTask InitializeAsync()
    {
        await server.EmptyAsync(Model);
        await base.InitializeAsync();
    }

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(server.Options, model, time, TestContext.Current.CancellationToken);
}
