using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// What is wanted of a row. Each item has a slot, its place in the list, by which the answer is read:
/// <see cref="Results.RowSet.Column"/> or <see cref="Results.RowSet.Children"/>. Ids, kinds and relation types of rows are
/// always there.
/// </summary>
/// <param name="Items">The items; their places are their slots.</param>
public sealed record RowPlan(ImmutableArray<RowItem> Items)
{
    /// <summary>Nothing but ids and kinds.</summary>
    public static RowPlan IdOnly { get; } = new([]);
}
