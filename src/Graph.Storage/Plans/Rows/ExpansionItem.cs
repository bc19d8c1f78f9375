namespace Graph.Storage.Plans.Rows;

/// <summary>
/// The neighbours of each row's node by a relation, as child rows with that relation. Order, page, totals, aggregates and
/// groups are per parent.
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbours.</param>
/// <param name="Matches">Which of them, in which order.</param>
/// <param name="Row">What is wanted of each; <see cref="PropertyOwner.Relation"/> is the relation from the parent.</param>
public sealed record ExpansionItem(RelationStep Step, MatchPlan Matches, RowPlan Row) : RowItem
{
    /// <summary>The one neighbour by a to-one relation; should there be several, the first by id.</summary>
    public static ExpansionItem ToOne(RelationStep step, RowPlan row) =>
        new(step, MatchPlan.All with { Page = Page.FirstOf(1) }, row);
}
