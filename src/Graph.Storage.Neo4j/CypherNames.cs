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

    /// <summary>
    /// What a node pattern says of labels that a node has all: <c>:A&amp;B</c>, or nothing where none is named. Not <c>:A:B</c>, which
    /// Neo4j refuses where another condition of the clause, a subquery's too, says <c>:A|B</c>.
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
