using Graph.Seeding.Facts;

namespace Graph.Seeding.Merging.Review;

/// <summary>
/// A fact about an actor whose spelling is only inferred ("the president") is itself inferred.
/// </summary>
internal sealed class InferredMentionRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var relation in graph.Relations.Where(r => r["certainty"] is not "INFERRED" && r.Passages.Count > 0))
        {
            foreach (var actor in new[] { relation.From, relation.To })
            {
                if (Spelling(graph, relation, actor) is { } mention)
                {
                    warnings.Add(
                        relation.At,
                        $"{relation.What} is stated, but its quote names \"{actor}\" only as \"{mention.Text}\", which is inferred "
                            + $"({mention.At}). "
                            + "Set certainty: INFERRED with the reason in \"inference\", or quote words that name it."
                    );
                    break;
                }
            }
        }
    }

    // The inferred spelling that supports the relation; null if one of its documents has a better one.
    private static MergedMention? Spelling(ReviewedGraph graph, MergedRelation relation, string actor)
    {
        MergedMention? found = null;
        foreach (var passages in relation.Passages.GroupBy(p => p.Document))
        {
            var mentions = graph.MentionsOf(actor).Where(m => m.Document == passages.Key).ToList();
            var quoted = mentions.Where(m => m.Passages.Any(place => passages.Any(p => Covers(p, place)))).ToList();
            var certain = (quoted.Count > 0 ? quoted : mentions).Where(m => m["certainty"] is not "INFERRED").ToList();
            if (mentions.Count == 0 || certain.Count > 0)
                return null;
            found = quoted.FirstOrDefault() ?? mentions[0];
        }

        return found;
    }

    private static bool Covers(Passage quote, Passage place) => quote.Start <= place.Start && place.End <= quote.End;
}
