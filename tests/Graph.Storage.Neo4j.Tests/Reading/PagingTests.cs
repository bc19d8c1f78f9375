using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class PagingTests(Neo4jServer server, PagedGraph written) : PagingConformance(written)
{
    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await server.OpenEmptyAsync(model, time);
}
