using Graph.Model;
using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class RandomPlanTests(Neo4jServer server) : RandomPlanConformance
{
    // Neo4j plans each anew, which takes it half a second.
    protected override int PlansPerGraph => 6;

    protected override async ValueTask<IGraphStore> OpenAsync(GraphModel model, TimeProvider time) =>
        await server.OpenEmptyAsync(model, time);
}
