using Graph.Storage.Plans.Filters;

namespace Graph.Storage.Plans.Rows;

/// <summary>How many neighbours the row's node has by a relation, as a column of integers.</summary>
/// <param name="Step">The relation, its direction, and the kind of neighbours that count.</param>
/// <param name="Where">Only neighbours that match, as in <see cref="Related.Where"/>; null: all.</param>
public sealed record CountItem(RelationStep Step, Filter? Where = null) : RowItem;
