using Graph.Model;
using Graph.Storage.Conformance.Exact;

namespace Graph.Storage.Neo4j.Tests.Exact;

public sealed class SumTests(Neo4jServer server) : SumConformance
{
    public override async ValueTask InitializeAsync()
    {
        await server.EmptyAsync(Model);
        await base.InitializeAsync();
    }

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(server.Options, model, time, TestContext.Current.CancellationToken);
}
