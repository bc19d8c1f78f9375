namespace Graph.Seeding.Merging.Review;

/// <summary>A relationship between actors that only an opinion article claims is asserted by its author.</summary>
internal sealed class OpinionRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        var opinions = graph
            .NodesOf(ModelNames.Document)
            .Where(d => d["kind"] == "OPINION_ARTICLE")
            .Select(d => d.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var relation in graph.RelationsOf("ASSOCIATED_WITH").Concat(graph.RelationsOf("SUCCEEDS")))
        {
            if (relation["assertedBy"] is null && relation.Passages.Count > 0 && relation.Passages.All(p => opinions.Contains(p.Document)))
            {
                warnings.Add(
                    relation.At,
                    $"{relation.What} is supported only by an opinion article. Name the statement that says so in \"assertedBy\"."
                );
            }
        }
    }
}
