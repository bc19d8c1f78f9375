using Graph.Storage.Plans.Rows;
using Graph.Storage.Plans.Sources;

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
