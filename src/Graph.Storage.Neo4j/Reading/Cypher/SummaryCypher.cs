using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Figures and groups over all matches, whatever the page: they follow the page in its list.</summary>
internal static class SummaryCypher
{
    /// <summary>
    /// The expressions, each a subquery with aggregates, and how their values are read; null if none are requested.
    /// </summary>
    public static (IReadOnlyList<string> Texts, SummaryShape Shape)? Compile(CypherQuery query, Candidates candidates, MatchPlan plan)
    {
        if (plan.Aggregates.IsEmpty && plan.Groups.IsEmpty)
            return null;
        var texts = new List<string>();
        var figures = plan
            .Aggregates.Select(a => FigureCypher.Of(a, a.Property is null ? "*" : ValueCypher.Computed(query, candidates.Row, a.Property)))
            .ToList();
        if (figures.Count > 0)
            texts.Add(Figures(query, candidates, figures));
        var groups = plan.Groups.Select(g => GroupCypher.Compile(query, candidates, g)).ToList();
        texts.AddRange(groups.SelectMany(g => g.Texts));
        return (texts, new SummaryShape([.. figures.Select(f => f.Shape)], [.. groups.Select(g => g.Shape)]));
    }

    private static string Figures(CypherQuery query, Candidates candidates, IReadOnlyList<FigureCypher> figures)
    {
        if (!figures.Any(f => f.IsBound))
            return candidates.Collect($"[{string.Join(", ", figures.Select(f => f.Answer(f.Gathered)))}]");
        var names = figures.Select(_ => query.Variable("f")).ToList();
        return $"COLLECT {{ {candidates.Text()} WITH {string.Join(", ", figures.Zip(names, (f, name) => $"{f.Gathered} AS {name}"))}"
            + $" RETURN [{string.Join(", ", figures.Zip(names, (f, name) => f.Answer(name)))}] }}";
    }
}
