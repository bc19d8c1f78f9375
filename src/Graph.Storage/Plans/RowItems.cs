namespace Graph.Storage.Plans;

/// <summary>
/// One item requested of a row. <see cref="PropertyItem"/> and <see cref="CountItem"/> return a column,
/// <see cref="ExpansionItem"/>, <see cref="ReferenceItem"/> and <see cref="EndItem"/> with child rows.
/// </summary>
public abstract record RowItem
{
    private protected RowItem() { }

    /// <summary>The rows to which it applies.</summary>
    public RowScope Scope { get; init; } = RowScope.Every;
}

/// <summary>
/// A property's value, as a column: text, integers (also timestamps and days), doubles, booleans, or lists of one of these.
/// </summary>
/// <param name="Property">The property of the row's node or relation.</param>
public sealed record PropertyItem(PropertyRef Property) : RowItem;

/// <summary>The node at one end of each row's relation, as exactly one child row if the row has a relation.</summary>
/// <param name="End">The end.</param>
/// <param name="Row">The data requested of the node, which is not reached by a relation.</param>
public sealed record EndItem(RelationEnd End, RowPlan Row) : RowItem;

/// <summary>The number of neighbours of the row's node by a relation, as a column of integers.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
public sealed record CountItem(RelationStep Step, Filter? Where = null) : RowItem;

/// <summary>
/// The facts whose ids a property contains, as child rows in the order of the property. Ids without a visible fact are omitted;
/// merged ids return their merge targets.
/// </summary>
/// <param name="Property">The property with the id or the ids.</param>
/// <param name="Sort">Whether the ids are of nodes or of relations.</param>
/// <param name="Row">The data requested of each fact; for relations, <see cref="PropertyOwner.Relation"/> is the fact itself.</param>
public sealed record ReferenceItem(PropertyRef Property, FactKind Sort, RowPlan Row) : RowItem;

/// <summary>
/// The neighbours of each row's node by a relation, as child rows with that relation. Order, page, totals, aggregates and
/// groups are per parent.
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbours.</param>
/// <param name="Matches">The filter, order and page.</param>
/// <param name="Row">
/// The data requested of each neighbour; <see cref="PropertyOwner.Relation"/> is the relation from the parent.
/// </param>
public sealed record ExpansionItem(RelationStep Step, MatchPlan Matches, RowPlan Row) : RowItem
{
    /// <summary>The neighbour by a to-one relation. If there are several, the first by id.</summary>
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
