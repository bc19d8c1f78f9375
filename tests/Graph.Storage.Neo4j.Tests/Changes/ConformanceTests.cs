using Graph.Storage.Conformance.Changes;

namespace Graph.Storage.Neo4j.Tests.Changes;

public sealed class ApplyTests(Neo4jServer server) : ApplyConformance(server);

public sealed class FollowTests(Neo4jServer server) : FollowConformance(server);

public sealed class MergeTests(Neo4jServer server) : MergeConformance(server);

public sealed class RefusalTests(Neo4jServer server) : RefusalConformance(server);

public sealed class ValueTests(Neo4jServer server) : ValueConformance(server);

public sealed class VersionTests(Neo4jServer server) : VersionConformance(server);
