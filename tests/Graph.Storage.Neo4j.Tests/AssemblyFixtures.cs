using Graph.Api.Tests.Serving;
using Graph.Storage.Neo4j.Tests;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
[assembly: AssemblyFixture(typeof(SharedServer))]

// Neo4j plans each new statement on one core; some tests wait rather than work.
[assembly: CollectionBehavior(typeof(CollectionPerServer))]
[assembly: Parallelization(MaxThreads = CollectionPerServer.Parallel)]
