namespace Graph.Storage.Neo4j.Http;

/// <summary>One of the <c>errors</c> of a response.</summary>
internal readonly record struct ServerError(string Code, string Message);
