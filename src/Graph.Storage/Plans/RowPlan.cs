using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// The data requested of a row. Each item has a slot, its position in the list, with which its result is read:
/// <see cref="Results.RowSet.Column"/> or <see cref="Results.RowSet.Children"/>. Ids, kinds and relation types of rows are
/// always included.
/// </summary>
/// <param name="Items">The items; their positions are their slots.</param>
public sealed record RowPlan(ImmutableArray<RowItem> Items)
{
    /// <summary>Nothing but ids and kinds.</summary>
    public static RowPlan IdOnly { get; } = new([]);
}
