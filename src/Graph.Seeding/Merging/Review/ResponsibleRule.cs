namespace Graph.Seeding.Merging.Review;

/// <summary>
/// RESPONSIBLE is an actor that is expected to do what has not been done; those who did, ordered or backed it have other roles.
/// </summary>
internal sealed class ResponsibleRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var relation in graph.RelationsOf("PARTICIPATES_IN").Where(r => r["role"] == "RESPONSIBLE"))
        {
            if (graph.Node(relation.To) is { } action && action["status"] is not ("OMITTED" or "PLANNED" or "PROPOSED"))
            {
                warnings.Add(
                    relation.At,
                    $"{relation.What} is RESPONSIBLE, but {action.What} has been done (status {action["status"] ?? "REPORTED"}). "
                        + "Use AGENT for the actor that did it, ORGANIZER for the one that ordered or arranged it."
                );
            }
        }
    }
}
