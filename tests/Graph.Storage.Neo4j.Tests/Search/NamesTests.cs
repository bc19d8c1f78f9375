using Graph.Model;
using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Neo4j.Tests.Search;

public sealed class NamesTests(Neo4jServer server) : NamesConformance
{
    public override async ValueTask InitializeAsync()
    {
        await server.EmptyAsync(Model);
        await base.InitializeAsync();
    }

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(server.Options, model, time, TestContext.Current.CancellationToken);
}
