namespace Graph.Storage.Neo4j.Http;

/// <summary>A statement and its values. The server caches plans by text: every value is a parameter.</summary>
internal sealed record CypherStatement(string Text, CypherParameters Parameters)
{
    public CypherStatement(string text)
        : this(text, new CypherParameters()) { }

    /// <summary>
    /// Whether the response may contain values of any type, doubles among them, such as complete maps of properties: it is
    /// requested in the format that states the type of each (<see cref="TypedRows"/>), with three times the bytes. Other
    /// statements return doubles as text.
    /// </summary>
    public bool IsTyped { get; init; }

    /// <summary>A summary in names of the model, for telemetry; null if the operation is enough.</summary>
    public string? Summary { get; init; }
}
