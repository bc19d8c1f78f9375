using Graph.Model;
using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Neo4j.Tests.Search;

public sealed class SearchTests(Neo4jServer server) : SearchConformance
{
    public override async ValueTask InitializeAsync()
    {
        await server.EmptyAsync(Model);
        await base.InitializeAsync();
    }

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await Neo4jGraphStore.OpenAsync(server.Options, model, time, TestContext.Current.CancellationToken);
}
