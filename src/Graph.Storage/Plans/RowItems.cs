namespace Graph.Storage.Plans;

/// <summary>
/// One thing that is wanted of a row. <see cref="PropertyItem"/> and <see cref="CountItem"/> answer with a column,
/// <see cref="ExpansionItem"/>, <see cref="ReferenceItem"/> and <see cref="EndItem"/> with child rows.
/// </summary>
public abstract record RowItem
{
    private protected RowItem() { }

    /// <summary>Which rows it applies to.</summary>
    public RowScope Scope { get; init; } = RowScope.Every;
}

/// <summary>
/// A property's value, as a column: text, integers (also instants and days), doubles, booleans, or lists of one of these.
/// </summary>
/// <param name="Property">The property of the row's node or relation.</param>
public sealed record PropertyItem(PropertyRef Property) : RowItem;

/// <summary>The node at one end of each row's relation, as exactly one child row where the row has a relation.</summary>
/// <param name="End">Which end.</param>
/// <param name="Row">What is wanted of the node; it is reached by no relation.</param>
public sealed record EndItem(RelationEnd End, RowPlan Row) : RowItem;

/// <summary>How many neighbours the row's node has by a relation, as a column of integers.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
public sealed record CountItem(RelationStep Step, Filter? Where = null) : RowItem;

/// <summary>
/// The facts whose ids a property holds, as child rows in the property's order. Ids that name nothing visible are left out;
/// ids that were merged away give what they were merged into.
/// </summary>
/// <param name="Property">The property with the id or the ids.</param>
/// <param name="Sort">Whether the ids are of nodes or of relations.</param>
/// <param name="Row">What is wanted of each; of relations, <see cref="PropertyOwner.Relation"/> is the fact itself.</param>
public sealed record ReferenceItem(PropertyRef Property, FactKind Sort, RowPlan Row) : RowItem;

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
    public static ExpansionItem ToOne(RelationStep step, RowPlan row) => new(step, MatchPlan.All with { Page = Page.FirstOf(1) }, row);
}

/// <summary>The two ends of a relation.</summary>
public enum RelationEnd
{
    /// <summary>Where it starts: the speaker of SPEAKS.</summary>
    Source,

    /// <summary>Where it leads: the statement of SPEAKS.</summary>
    Target,
}
