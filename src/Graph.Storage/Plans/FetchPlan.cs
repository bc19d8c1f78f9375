using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// One question to a store: where rows come from, what is wanted of each, and as of when. It speaks of kinds, relations and
/// properties, never of fields or aliases. Immutable.
/// </summary>
/// <param name="Source">Where the root rows come from, and in which order.</param>
/// <param name="Row">What is wanted of each root row.</param>
/// <param name="View">The times that the whole plan looks at.</param>
public sealed record FetchPlan(FetchSource Source, RowPlan Row, FetchView View)
{
    /// <summary>The plan as a tree, one line per node, for people and tests.</summary>
    public override string ToString() => PlanPrinter.Print(this);
}

/// <summary>
/// The times that a whole plan looks at, everything below its root included.
/// <list type="bullet">
/// <item><b>As of</b> (valid time): only facts that possibly hold then: <c>since</c> is absent or its earliest day is not
/// after the latest day of <c>AsOf</c>, and <c>until</c> is absent or its latest day is not before the earliest.</item>
/// <item><b>Known at</b> (recorded time): the versions of facts that were recorded at or before that instant and not
/// retracted by then. Without it, the current versions.</item>
/// </list>
/// A relation is visible when its own fact is and both of its ends are. What is not visible is not there: not in rows,
/// filters, counts, orders or aggregates. Nodes that are no facts in time (evidence, mentions) have no since and until.
/// </summary>
/// <param name="AsOf">Valid time, or null: whenever.</param>
/// <param name="KnownAt">Recorded time, or null: now.</param>
public sealed record FetchView(PartialDate? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>What is known now, whenever it holds.</summary>
    public static FetchView Now { get; } = new();
}
