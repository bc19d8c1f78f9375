using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;
using Graph.Storage.Plans.Summaries;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Figures and groups over all that matches, whatever the page: what follows a page in its list.</summary>
internal static class SummaryCypher
{
    /// <summary>
    /// The expressions, each of them one of a subquery with aggregates, and how their values are read; null where nothing is wanted.
    /// </summary>
    public static (IReadOnlyList<string> Texts, SummaryShape Shape)? Compile(CypherQuery query, Candidates candidates, MatchPlan plan)
    {
        if (plan.Aggregates.IsEmpty && plan.Groups.IsEmpty)
            return null;
        var texts = new List<string>();
        if (!plan.Aggregates.IsEmpty)
        {
            var figures = plan.Aggregates.Select(a => Figure(a, a.Property is null ? "*" : ValueCypher.Value(query, candidates.Row, a.Property)));
            texts.Add(candidates.Collect($"[{string.Join(", ", figures)}]"));
        }
        var groups = plan.Groups.Select(g => GroupCypher.Compile(query, candidates, g)).ToList();
        texts.AddRange(groups.SelectMany(g => g.Texts));
        return (texts, new SummaryShape([.. plan.Aggregates.Select(a => (a.ColumnType, IsCount(a)))], [.. groups.Select(g => g.Shape)]));
    }

    /// <summary>A figure over the values of an expression.</summary>
    public static string Figure(Aggregate aggregate, string value) => aggregate.Function switch
    {
        AggregateFunction.Count => $"count({value})",
        AggregateFunction.CountDistinct => $"count(DISTINCT {value})",
        AggregateFunction.Min => $"min({value})",
        AggregateFunction.Max => $"max({value})",
        // Cypher's own mean is a running one, which rounds at each step.
        AggregateFunction.Average => $"CASE WHEN count({value}) > 0 THEN toFloat(sum({value})) / count({value}) END",
        // Cypher's sum of nothing is zero.
        _ => $"CASE WHEN count({value}) > 0 THEN sum({value}) END",
    };

    private static bool IsCount(Aggregate aggregate) => aggregate.Function is AggregateFunction.Count or AggregateFunction.CountDistinct;
}
