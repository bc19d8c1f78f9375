namespace Graph.Storage.Neo4j.Http;

/// <summary>A statement and its values. The server caches plans by text: every value is a parameter.</summary>
internal sealed record CypherStatement(string Text, CypherParameters Parameters)
{
    public CypherStatement(string text)
        : this(text, new CypherParameters()) { }

    /// <summary>
    /// The answer has values of whatever type, doubles among them, such as whole maps of properties: it is asked for in the
    /// format that says the type of each (<see cref="TypedRows"/>), with three times the bytes. Others return doubles as text.
    /// </summary>
    public bool IsTyped { get; init; }

    /// <summary>What is asked for in names of the model, for telemetry; null where the operation says enough.</summary>
    public string? Summary { get; init; }
}
