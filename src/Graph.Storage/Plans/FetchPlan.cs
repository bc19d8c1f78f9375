using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// One query to a store: the source of the rows, the data requested of each row, and the times of the view. It refers to kinds,
/// relations and properties, never to fields or aliases. Immutable.
/// </summary>
/// <param name="Source">The source of the root rows, and their order.</param>
/// <param name="Row">The data requested of each root row.</param>
/// <param name="View">The times at which the entire plan views the graph.</param>
public sealed record FetchPlan(FetchSource Source, RowPlan Row, FetchView View)
{
    /// <summary>The plan as a readable tree, one line per node.</summary>
    public override string ToString() => PlanPrinter.Print(this);
}

/// <summary>
/// The times at which a plan views the graph, including everything below its root.
/// <list type="bullet">
/// <item><b>As of</b> (valid time): only facts that possibly hold then: <c>since</c> is absent or its earliest day is not
/// after the latest day of <c>AsOf</c>, and <c>until</c> is absent or its latest day is not before the earliest.</item>
/// <item><b>Known at</b> (recorded time): the versions of facts that were recorded at or before that point in time and not
/// retracted by then. Without it, the current versions.</item>
/// </list>
/// A relation is visible when its own fact is and both of its ends are. Invisible facts are absent from rows, filters, counts,
/// orders and aggregates. Nodes that are not temporal facts (evidence, mentions) have no since and until.
/// </summary>
/// <param name="AsOf">Valid time, or null for any time.</param>
/// <param name="KnownAt">Recorded time, or null for now.</param>
public sealed record FetchView(PartialDate? AsOf = null, DateTimeOffset? KnownAt = null)
{
    /// <summary>The current knowledge, at any valid time.</summary>
    public static FetchView Now { get; } = new();
}
