namespace Graph.Seeding.Merging.Review;

/// <summary>
/// An actor that is only described is unnamed, and an actor with a name is named: the default must be overridden when it is
/// wrong.
/// </summary>
internal sealed class NameRule : IReviewRule
{
    public void Review(ReviewedGraph graph, ProblemList warnings)
    {
        foreach (var actor in graph.NodesOf("Actor"))
        {
            var mentions = graph.MentionsOf(actor.Id).ToList();
            var name = mentions.Find(m => ModelNames.IsName(m["form"]));
            if (name is null && mentions.Count > 0 && actor["named"] is null && mentions.TrueForAll(m => m["form"] is not "DEMONYM"))
            {
                warnings.Add(
                    actor.At,
                    $"{actor.What} is never named, only called {Suggestion.Any([.. mentions.Select(m => m.Text).Distinct().Take(3)])}. "
                        + "Set named: false, or give the mention that is a name form: NAME."
                );
            }
            else if (name is not null && actor["named"] == "false")
            {
                warnings.Add(
                    actor.Properties["named"].At,
                    $"{actor.What} is marked as unnamed, but the mention \"{name.Text}\" is a name ({name.At}). "
                        + "Remove named: false, or give the mention another form: DESCRIPTION, OFFICE."
                );
            }
        }
    }
}
