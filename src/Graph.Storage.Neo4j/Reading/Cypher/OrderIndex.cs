namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>An index that has the order of a collection's first key.</summary>
/// <param name="IsNullable">Whether some nodes may have no value: they are not in the index.</param>
internal sealed record OrderIndex(bool IsNullable);
