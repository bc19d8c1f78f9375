using Graph.Api.Tests.Serving;
using Graph.Storage.Neo4j.Tests;
using Graph.Storage.Neo4j.Tests.Plans;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
[assembly: AssemblyFixture(typeof(GeneratedServer))]
[assembly: AssemblyFixture(typeof(SharedServer))]

// Neo4j plans each new statement on one core; some tests wait rather than work.
[assembly: CollectionBehavior(typeof(CollectionPerServer), MaxParallelThreads = CollectionPerServer.Parallel)]
