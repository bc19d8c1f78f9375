namespace Graph.Storage.Neo4j;

/// <summary>Names of the model (labels, relationship types, properties) in a statement's text: the only thing in it that is not a parameter.</summary>
internal static class CypherNames
{
    /// <summary>The name as it may stand in a text.</summary>
    public static string Quote(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
        }
        return name;
    }

    /// <summary>The name as a string literal.</summary>
    public static string Literal(string name) =>
        $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>The names as a list of string literals.</summary>
    public static string Literals(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Literal))}]";
}
