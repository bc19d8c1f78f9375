using Graph.Storage.Plans.Filters;
using Graph.Storage.Plans.Rows;
using Graph.Storage.Results;

namespace Graph.Storage.Plans.Summaries;

/// <summary>
/// Rows with a common neighbour belong together: a row counts once in the group of each different neighbour, and one
/// without any in the group whose key is null.
/// </summary>
/// <param name="Step">The relation, its direction and the kind of neighbours.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
/// <param name="Row">What is wanted of the neighbour of each group.</param>
public sealed record NeighbourGroupKey(RelationStep Step, Filter? Where, RowPlan Row) : GroupKey
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Text;

    /// <inheritdoc/>
    public override string ToString() => Where is null ? $"({Step}).id" : $"({Step} where {PlanPrinter.Print(Where)}).id";
}
