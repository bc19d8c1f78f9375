namespace Graph.Storage.Neo4j.Tests;

[CollectionDefinition(CollectionPerServer.Alone, DisableParallelization = true)]
public sealed class AloneCollection;
