namespace Graph.Storage.Neo4j.Changes;

/// <summary>Names of the model (labels, relationship types, properties) in the text of a statement.</summary>
internal static class CypherName
{
    /// <summary>In backticks: some names of a model are words of Cypher (<c>IN</c>, <c>ORDER</c>).</summary>
    public static string Quote(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
