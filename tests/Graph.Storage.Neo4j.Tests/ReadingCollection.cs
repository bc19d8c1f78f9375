namespace Graph.Storage.Neo4j.Tests;

/// <summary>Gives the tests of reading and moving a server of their own; <see cref="CollectionPerServer"/> says which these are.</summary>
public sealed class ReadingCollection : ICollectionFixture<Neo4jServer>;
