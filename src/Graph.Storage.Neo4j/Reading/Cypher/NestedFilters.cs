using System.Collections.Immutable;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// Filters that follow relations one inside another. Two levels are tested from each row. Of more, what lies within a level is
/// a list of all nodes that match it, made once before the rest: a filter costs what its levels have, and not their product,
/// however often cycles lead to one node. Neo4j looks items of a list up by hash.
/// </summary>
internal static class NestedFilters
{
    private const int TestedFromEachRow = 2;

    /// <summary>How many relations a filter follows one inside another.</summary>
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

    /// <summary>What is related to a neighbour is looked up in lists: it and the relation to the neighbour are too many levels.</summary>
    /// <param name="where">The condition on the neighbour.</param>
    public static bool AreTooDeep(Filter? where) => 1 + Levels(where) > TestedFromEachRow;

    /// <summary>The condition that a row's node is in the list of those of its type that match.</summary>
    public static string IsAmong(CypherQuery query, BoundRow row, Filter filter)
    {
        var nodes = ViewCypher.Nodes(query, row.Type!);
        var matching = nodes.And(FilterCypher.Conditions(query, nodes.Row, filter));
        return $"{row.Node} IN {query.Set(matching.Collect(matching.Row.Node!))}";
    }

    private static int Most(ImmutableArray<Filter> filters) => filters.Select(Levels).DefaultIfEmpty().Max();
}
