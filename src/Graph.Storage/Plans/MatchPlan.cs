using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// What is wanted of a set of nodes (a kind's, or one parent's neighbours): which match, in which order, which part of
/// them, and what is to be said of all that match. Immutable.
/// </summary>
public sealed record MatchPlan
{
    /// <summary>Everything, by id.</summary>
    public static MatchPlan All { get; } = new();

    /// <summary>Only rows that match; null: every row.</summary>
    public Filter? Where { get; init; }

    /// <summary>The order of the rows.</summary>
    public Order Order { get; init; } = Order.ById;

    /// <summary>Which of the ordered rows are fetched.</summary>
    public Page Page { get; init; } = Page.All;

    /// <summary>What else is wanted to know about the page.</summary>
    public PageMetadata Metadata { get; init; }

    /// <summary>Figures over all that match, whatever the page. One value each per parent, by place in this list.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>Groupings of all that match, whatever the page. One set of groups each per parent, by place in this list.</summary>
    public ImmutableArray<GroupPlan> Groups { get; init; } = [];
}
