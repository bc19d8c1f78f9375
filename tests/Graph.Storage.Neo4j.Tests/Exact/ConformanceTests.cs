using Graph.Storage.Conformance.Exact;

namespace Graph.Storage.Neo4j.Tests.Exact;

public sealed class ExactTests(Neo4jServer server) : ExactConformance(server);

public sealed class SumTests(Neo4jServer server) : SumConformance(server);
