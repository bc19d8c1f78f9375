using Graph.Model.Text;

namespace Graph.Seeding.Merging.Review;

/// <summary>An accusation has a target, and the addressee of a demand is a target too: similar statements are treated alike.</summary>
internal sealed class TargetRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var statement in graph.NodesOf("Statement"))
        {
            var targets = Ends(graph, statement, "ABOUT")
                .Where(r => r["role"] == "TARGET")
                .Select(r => r.To)
                .ToHashSet(StringComparer.Ordinal);
            var act = statement["speechAct"];
            if (act is "ACCUSATION" or "CONDEMNATION" && targets.Count == 0 && statement["note"] is null)
            {
                warnings.Add(
                    statement.At,
                    $"{statement.What} is {Article.With(act)} without a target. Name the actor that it is directed against under "
                        + "\"about\" with role: TARGET "
                        + "(certainty: INFERRED if it is not stated), or explain in a \"note\" that the text does not name one."
                );
            }

            if (act is not ("DEMAND" or "APPEAL"))
                continue;
            foreach (var addressed in Ends(graph, statement, "ADDRESSED_TO").Where(r => !targets.Contains(r.To)))
            {
                warnings.Add(
                    addressed.At,
                    $"{statement.What} calls upon \"{addressed.To}\", which is not a target of it. Also name it under \"about\" "
                        + "with role: TARGET."
                );
            }
        }
    }

    private static IEnumerable<MergedRelation> Ends(ReviewedGraph graph, MergedNode statement, string type) =>
        graph.At(statement.Id).Where(r => r.Type == type && r.From == statement.Id);
}
