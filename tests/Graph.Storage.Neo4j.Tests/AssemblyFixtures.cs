using Graph.Api.Tests.Serving;
using Graph.Storage.Neo4j.Tests;
using Graph.Storage.Neo4j.Tests.Api;
using Graph.Storage.Neo4j.Tests.Plans;

[assembly: AssemblyFixture(typeof(Neo4jServer))]
[assembly: AssemblyFixture(typeof(GeneratedServer))]
[assembly: AssemblyFixture(typeof(SharedServer))]

// All share one database: Community has no other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: TestCollectionOrderer(typeof(ApiTestsFirst))]
