using Graph.Storage.Plans.Filters;
using Graph.Storage.Results;

namespace Graph.Storage.Plans.Ordering;

/// <summary>How many neighbours the row's node has by a relation. Never null.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
public sealed record CountTerm(RelationStep Step, Filter? Where = null) : OrderTerm
{
    /// <inheritdoc/>
    public override StoreColumnType ColumnType => StoreColumnType.Long;

    /// <inheritdoc/>
    public override string ToString() => Where is null ? $"count({Step})" : $"count({Step} where {PlanPrinter.Print(Where)})";
}
