namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>A variable and its value.</summary>
internal readonly record struct CypherBinding(string Name, string Expression);
