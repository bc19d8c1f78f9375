using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// The data requested of a set of nodes (those of a kind, or the neighbours of one parent): the filter, the order, the page,
/// and metadata and aggregates over all matches. Immutable.
/// </summary>
public sealed record MatchPlan
{
    /// <summary>Everything, by id.</summary>
    public static MatchPlan All { get; } = new();

    /// <summary>Only rows that match; null: every row.</summary>
    public Filter? Where { get; init; }

    /// <summary>The order of the rows.</summary>
    public Order Order { get; init; } = Order.ById;

    /// <summary>The page of the ordered rows that is fetched.</summary>
    public Page Page { get; init; } = Page.All;

    /// <summary>The metadata requested about the page.</summary>
    public PageMetadata Metadata { get; init; }

    /// <summary>
    /// Aggregates over all matches, regardless of the page. Each has one value per parent, by position in this list.
    /// </summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>
    /// Groupings of all matches, regardless of the page. Each has one set of groups per parent, by position in this list.
    /// </summary>
    public ImmutableArray<GroupPlan> Groups { get; init; } = [];
}
