using System.Collections.Immutable;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Filters that follow relations one inside another. Two levels are tested from each row. In deeper filters, each inner level
/// is a list of all nodes that match it, built once before the rest: a filter costs the sum of its levels, and not their
/// product, however often cycles lead to one node. Neo4j tests membership in a list with a hash lookup.
/// </summary>
internal static class NestedFilters
{
    private const int TestedFromEachRow = 2;

    /// <summary>The number of relations that a filter follows, one inside another.</summary>
    public static int Levels(Filter? filter) =>
        filter switch
        {
            And and => Most(and.Filters),
            Or or => Most(or.Filters),
            Not not => Levels(not.Filter),
            Related related => 1 + Levels(related.Where),
            RelatedCount count => 1 + Levels(count.Where),
            Within within => 1 + Levels(within.Where),
            _ => 0,
        };

    /// <summary>
    /// Whether related nodes of a neighbour are tested in lists: with the relation to the neighbour, there are too many levels.
    /// </summary>
    /// <param name="where">The condition on the neighbour.</param>
    public static bool AreTooDeep(Filter? where) => 1 + Levels(where) > TestedFromEachRow;

    /// <summary>The condition that a row's node is in the list of matching nodes of its type.</summary>
    public static string IsAmong(CypherQuery query, BoundRow row, Filter filter)
    {
        var nodes = ViewCypher.Nodes(query, row.Type!);
        var matching = nodes.And(FilterCypher.Conditions(query, nodes.Row, filter));
        return $"{row.Node} IN {query.Set(matching.Collect(matching.Row.Node!))}";
    }

    private static int Most(ImmutableArray<Filter> filters) => filters.Select(Levels).DefaultIfEmpty().Max();
}
