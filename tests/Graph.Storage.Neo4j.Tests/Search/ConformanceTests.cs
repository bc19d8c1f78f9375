using Graph.Storage.Conformance.Search;

namespace Graph.Storage.Neo4j.Tests.Search;

public sealed class NamesTests(Neo4jServer server) : NamesConformance(server);

public sealed class SearchTests(Neo4jServer server) : SearchConformance(server);
