using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class FetchTests(Neo4jServer server) : FetchConformance
{
    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await server.OpenEmptyAsync(model, time);
}
