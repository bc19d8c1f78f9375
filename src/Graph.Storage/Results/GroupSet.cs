namespace Graph.Storage.Results;

/// <summary>
/// The groups of one grouping, for all parents together: those of the first parent, then of the second, and so on. Immutable.
/// </summary>
/// <param name="offsets">Where each parent's groups start, and last how many groups there are.</param>
/// <param name="keys">The keys, by group, in the plan's order; the key of a neighbour is its id.</param>
/// <param name="neighbours">
/// The neighbours, in the plan's order of keys: one parent per group with one row, or none where the key is null. Null at the
/// places of properties.
/// </param>
/// <param name="counts">How many rows each group has.</param>
/// <param name="aggregates">The figures, by group, in the plan's order.</param>
public sealed class GroupSet(
    int[] offsets,
    IReadOnlyList<StoreColumn> keys,
    IReadOnlyList<RowSet?> neighbours,
    StoreLongColumn counts,
    IReadOnlyList<StoreColumn> aggregates
)
{
    /// <summary>How many groups there are, of all parents together.</summary>
    public int Count => Counts.Count;

    /// <summary>The keys, by group, in the plan's order; the key of a neighbour is its id.</summary>
    public IReadOnlyList<StoreColumn> Keys { get; } = keys;

    /// <summary>
    /// The neighbours that are keys, in the plan's order of keys: one parent per group with one row, or none where the key
    /// is null. Null at the places of properties.
    /// </summary>
    public IReadOnlyList<RowSet?> Neighbours { get; } = neighbours;

    /// <summary>How many rows each group has.</summary>
    public StoreLongColumn Counts { get; } = counts;

    /// <summary>The figures, by group, in the plan's order.</summary>
    public IReadOnlyList<StoreColumn> Aggregates { get; } = aggregates;

    /// <summary>How many groups there are, by parent, where it was asked for.</summary>
    public StoreLongColumn? Totals { get; init; }

    /// <summary>Whether groups follow those that were fetched, by parent, where it was asked for.</summary>
    public IReadOnlyList<bool>? HasNext { get; init; }

    /// <summary>Where the groups of a parent lie.</summary>
    public Range GroupsOf(int parent) => offsets[parent]..offsets[parent + 1];
}
