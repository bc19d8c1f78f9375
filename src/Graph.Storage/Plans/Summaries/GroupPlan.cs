using System.Collections.Immutable;

namespace Graph.Storage.Plans.Summaries;

/// <summary>A grouping of a set of rows, and what is wanted of each group besides its keys and the count of its rows.</summary>
/// <param name="Keys">What rows are grouped by, at least one.</param>
public sealed record GroupPlan(ImmutableArray<GroupKey> Keys)
{
    /// <summary>Figures over the rows of each group.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The order of the groups.</summary>
    public GroupOrder Order { get; init; } = GroupOrder.Count;

    /// <summary>At most so many groups.</summary>
    public int First { get; init; } = int.MaxValue;

    /// <summary>
    /// Only groups after this place: the count (for <see cref="GroupOrder.Count"/>), then the keys, with null as the ids.
    /// </summary>
    public Keyset? After { get; init; }

    /// <summary>What else is wanted to know: the total of groups, whether more follow.</summary>
    public PageMetadata Metadata { get; init; }
}
