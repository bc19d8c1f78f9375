namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>A variable and what it holds.</summary>
internal readonly record struct CypherBinding(string Name, string Expression);
