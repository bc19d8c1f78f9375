using Graph.Storage.Neo4j.Tests;

[assembly: AssemblyFixture(typeof(Neo4jServer))]

// All share one database: Community has no other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
