namespace Graph.Storage.Results;

/// <summary>
/// The groups of one grouping for all parents: those of the first parent, then of the second, and so on. Immutable.
/// </summary>
/// <param name="offsets">The start of each parent's groups, followed by the total number of groups.</param>
/// <param name="keys">The keys by group, in the order of the plan; the key of a neighbour is its id.</param>
/// <param name="neighbours">
/// The neighbours, in the plan's order of keys: one parent per group with one row, or none if the key is null. Null at the
/// positions of properties.
/// </param>
/// <param name="counts">The number of rows in each group.</param>
/// <param name="aggregates">The aggregates by group, in the order of the plan.</param>
public sealed class GroupSet(
    int[] offsets,
    IReadOnlyList<StoreColumn> keys,
    IReadOnlyList<RowSet?> neighbours,
    StoreLongColumn counts,
    IReadOnlyList<StoreColumn> aggregates
)
{
    /// <summary>The total number of groups of all parents.</summary>
    public int Count => Counts.Count;

    /// <summary>The keys by group, in the order of the plan; the key of a neighbour is its id.</summary>
    public IReadOnlyList<StoreColumn> Keys { get; } = keys;

    /// <summary>
    /// The neighbours that are keys, in the plan's order of keys: one parent per group with one row, or none if the key is
    /// null. Null at the positions of properties.
    /// </summary>
    public IReadOnlyList<RowSet?> Neighbours { get; } = neighbours;

    /// <summary>The number of rows in each group.</summary>
    public StoreLongColumn Counts { get; } = counts;

    /// <summary>The aggregates by group, in the order of the plan.</summary>
    public IReadOnlyList<StoreColumn> Aggregates { get; } = aggregates;

    /// <summary>The number of groups by parent, if requested.</summary>
    public StoreLongColumn? Totals { get; init; }

    /// <summary>Whether more groups follow the fetched ones, by parent, if requested.</summary>
    public IReadOnlyList<bool>? HasNext { get; init; }

    /// <summary>The range of a parent's groups.</summary>
    public Range GroupsOf(int parent) => offsets[parent]..offsets[parent + 1];
}
