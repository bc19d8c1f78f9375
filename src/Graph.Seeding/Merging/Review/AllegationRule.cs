namespace Graph.Seeding.Merging.Review;

/// <summary>ALLEGED is for accusations, not for what a speaker merely reports, asks for or denies.</summary>
internal sealed class AllegationRule : IReviewRule
{
    private static readonly string[] Accusing =
    [
        "ACCUSATION",
        "CONDEMNATION",
        "CONCERN",
        "CLAIM",
        "DEMAND",
        "APPEAL",
        "HINT",
        "QUESTION",
        "THREAT",
    ];

    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var node in graph.Nodes.Where(n => n["status"] == "ALLEGED"))
        {
            var acts = node.Properties.TryGetValue("assertedBy", out var asserted)
                ? asserted.Value.Items.Select(id => graph.Node(id)?["speechAct"]).OfType<string>().ToList()
                : [];
            if (acts.Count > 0 && !acts.Exists(Accusing.Contains))
            {
                warnings.Add(
                    node.Properties["status"].At,
                    $"{node.What} is ALLEGED, but the statements that assert it accuse nobody ({string.Join(", ", acts.Distinct())}). "
                        + "Use status REPORTED; \"assertedBy\" shows who says so."
                );
            }
        }
    }
}
