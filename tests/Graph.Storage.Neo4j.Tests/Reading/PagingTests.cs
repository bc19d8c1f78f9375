using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class PagingTests(Neo4jServer server) : PagingConformance
{
    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time)
    {
        await server.WipeAsync();
        return await Neo4jGraphStore.OpenAsync(server.Options, model, time, TestContext.Current.CancellationToken);
    }
}
