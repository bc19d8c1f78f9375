namespace Graph.Storage.Neo4j.Http;

/// <summary>A statement and its values. The server caches plans by text: every value is a parameter.</summary>
internal sealed record CypherStatement(string Text, CypherParameters Parameters)
{
    public CypherStatement(string text)
        : this(text, new CypherParameters())
    {
    }
}
