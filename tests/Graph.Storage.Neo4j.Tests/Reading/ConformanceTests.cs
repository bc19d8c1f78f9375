using Graph.Storage.Conformance.Reading;

namespace Graph.Storage.Neo4j.Tests.Reading;

public sealed class FetchTests(Neo4jServer server) : FetchConformance(server);

public sealed class FilterTests(Neo4jServer server) : FilterConformance(server);

public sealed class ViewTests(Neo4jServer server) : ViewConformance(server);

public sealed class PagingTests(Neo4jServer server, PagedGraph written) : PagingConformance(server, written);

// Neo4j plans each anew, which takes it half a second.
public sealed class RandomPlanTests(Neo4jServer server) : RandomPlanConformance(server, plansPerGraph: 6);
