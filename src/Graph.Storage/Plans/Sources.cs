using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// The source of a plan's root rows: <see cref="KindSource"/>, <see cref="IdsSource"/> or <see cref="SearchSource"/>.
/// </summary>
public abstract record FetchSource
{
    private protected FetchSource() { }
}

/// <summary>
/// Nodes or relations by their ids: one root row per id, in the order given, with repetitions. An id without a visible fact
/// returns a null row (<see cref="Results.RowSet.IsNull"/>). A merged id returns the row of its merge target, under that row's
/// own id, unless the view is of a time before the merge. Row i belongs to id i, so the caller can keep data per id (a
/// distance, a score) in a separate list.
/// </summary>
/// <param name="Sort">Whether the ids are of nodes or of relations.</param>
/// <param name="Ids">The ids; any text is allowed.</param>
public sealed record IdsSource(FactKind Sort, ImmutableArray<string> Ids) : FetchSource;

/// <summary>The nodes of a kind, or of every kind of an interface, as one ordered set.</summary>
/// <param name="Type">The kind or interface.</param>
/// <param name="Matches">The filter, order and page.</param>
public sealed record KindSource(NodeType Type, MatchPlan Matches) : FetchSource;

/// <summary>
/// The nodes whose searchable text contains every word of the query, the last one as a prefix, or, if there are none, most of
/// the words. Best first, ties by id. Scores are computed by one scorer in .NET from at most 1,000 candidates;
/// <see cref="Results.FetchResult.IsCapped"/> indicates that there were more. Each root row has a score and the reasons for it
/// (<see cref="Results.RowSet.Matches"/>); its keyset is that score and the id, or has the values of <see cref="Order"/>.
/// </summary>
/// <param name="Text">The query as typed. Text without words finds nothing.</param>
/// <param name="Types">Only nodes of these kinds and interfaces; empty: of every searchable kind.</param>
/// <param name="Page">The page of the ranked rows; without an order, only forward.</param>
/// <param name="Metadata">The metadata requested; the total is the number of candidates.</param>
public sealed record SearchSource(string Text, ImmutableArray<NodeType> Types, Page Page, PageMetadata Metadata = PageMetadata.None)
    : FetchSource
{
    /// <summary>
    /// The type to which <see cref="Where"/> and <see cref="Order"/> refer; null if there is neither. Other nodes are omitted.
    /// </summary>
    public NodeType? Type { get; init; }

    /// <summary>Only nodes that match; null: every one.</summary>
    public Filter? Where { get; init; }

    /// <summary>The order of the rows; null: the best first.</summary>
    public Order? Order { get; init; }

    /// <summary>Only nodes with this score or a higher one, from 0 to 1.</summary>
    public double MinScore { get; init; }

    /// <summary>The plan for the found nodes that match, in the requested order, or by id if there is none.</summary>
    /// <exception cref="InvalidOperationException">There is no <see cref="Type"/>.</exception>
    public FetchPlan Among(IEnumerable<string> found, RowPlan row, FetchView view)
    {
        var isAmong = new IdOneOf(PropertyOwner.Node, [.. found]);
        return new FetchPlan(
            new KindSource(
                Type ?? throw new InvalidOperationException("A search with a filter or an order requires a type."),
                new MatchPlan
                {
                    Where = Where is null ? isAmong : Filter.All([isAmong, Where]),
                    Order = Order ?? Order.ById,
                    Page = Order is null ? Page.All : Page,
                    Metadata = Order is null ? PageMetadata.None : Metadata,
                }
            ),
            row,
            view
        );
    }
}

/// <summary>The two types of facts.</summary>
public enum FactKind
{
    /// <summary>Nodes.</summary>
    Node,

    /// <summary>Relations.</summary>
    Relation,
}
