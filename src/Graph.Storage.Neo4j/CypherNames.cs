namespace Graph.Storage.Neo4j;

/// <summary>
/// Names of the model (labels, relationship types, properties) in a statement's text: its only parts that are not parameters.
/// </summary>
internal static class CypherNames
{
    /// <summary>The name, quoted for a statement's text.</summary>
    public static string Quote(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
        }
        return name;
    }

    /// <summary>
    /// The pattern for nodes that have all of these labels: <c>:A&amp;B</c>, or nothing if none is given. Not <c>:A:B</c>,
    /// which Neo4j rejects if another condition of the clause, or of a subquery, contains <c>:A|B</c>.
    /// </summary>
    public static string Labels(IEnumerable<string> names)
    {
        var all = string.Join('&', names.Select(Quote));
        return all.Length == 0 ? "" : ":" + all;
    }

    /// <summary>The name as a string literal.</summary>
    public static string Literal(string name) =>
        $"'{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <summary>The names as a list of string literals.</summary>
    public static string Literals(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(Literal))}]";
}
