using System.Collections.Immutable;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Clauses that bind a row for each match, and conditions on it. Pages, totals, figures and groups of one set are all built
/// from it. The clauses end with a MATCH or a WITH, so that a WHERE may follow.
/// </summary>
/// <param name="Clauses">The clauses.</param>
/// <param name="Row">The row that they bind.</param>
/// <param name="Conditions">Conditions, each of which can be an operand of AND.</param>
/// <param name="EndsWithMatch">Whether the clauses end with a MATCH.</param>
internal sealed record Candidates(string Clauses, BoundRow Row, ImmutableArray<string> Conditions, bool EndsWithMatch = true)
{
    /// <summary>The same rows under more conditions.</summary>
    public Candidates And(params IEnumerable<string> conditions) => this with { Conditions = Conditions.AddRange(conditions) };

    /// <summary>The clauses with their conditions: <c>MATCH (n1:Person) WHERE n1.rank > $p0</c>.</summary>
    public string Text()
    {
        var conditions = Conditions.Where(c => c != FilterCypher.True).ToList();
        return conditions.Count == 0 ? Clauses : $"{Clauses} WHERE {string.Join(" AND ", conditions)}";
    }

    /// <summary>Whether there is any row.</summary>
    public string Exists() => $"EXISTS {{ {Closed()} }}";

    /// <summary>The number of rows.</summary>
    public string Count() => $"COUNT {{ {Closed()} }}";

    /// <summary>A list with one value per row.</summary>
    public string Collect(string value, string tail = "") => $"COLLECT {{ {Text()} RETURN {value}{tail} }}";

    // A query that ends with WITH is invalid.
    private string Closed() => EndsWithMatch ? Text() : $"{Text()} RETURN 1 AS one";
}
