namespace Graph.Seeding.Merging.Review;

/// <summary>A proposed body does not exist yet, and neither do its members.</summary>
internal sealed class ProposalRule : IReviewRule
{
    private static readonly string[] Standing =
    [
        "HOLDS_POSITION",
        "MEMBER_OF",
        "PART_OF",
        "ASSOCIATED_WITH",
        "SUCCEEDS",
        "REPRESENTS",
        "LOCATED_IN",
        "CONTRIBUTES_TO",
        "POST_IN",
    ];

    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var node in graph.Nodes.Where(n => graph.Value(n, "existence") is not null))
        {
            var isProposed = node["existence"] == "PROPOSED";
            if (isProposed != (node["status"] is "PROPOSED" or "PLANNED"))
            {
                warnings.Add(
                    node.At,
                    isProposed
                        ? $"{node.What} does not exist yet, but its status is {node["status"] ?? "REPORTED"}. Set status: PROPOSED, and "
                            + "name the proposal in \"assertedBy\"."
                        : $"{node.What} is only proposed, but its existence is {graph.Value(node, "existence")}. Set existence: PROPOSED."
                );
            }

            if (!isProposed)
                continue;
            foreach (
                var relation in graph.At(node.Id).Where(r => Standing.Contains(r.Type) && r["status"] is not ("PROPOSED" or "PLANNED"))
            )
            {
                warnings.Add(
                    relation.At,
                    $"{relation.What} already holds, but \"{node.Id}\" does not exist yet. Set status: PROPOSED, and name the "
                        + "proposal in \"assertedBy\"."
                );
            }
        }
    }
}
