using Graph.Storage.Neo4j.Tests;
using Graph.Storage.Neo4j.Tests.Plans;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
[assembly: AssemblyFixture(typeof(GeneratedServer))]

// All share one database: Community has no other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
