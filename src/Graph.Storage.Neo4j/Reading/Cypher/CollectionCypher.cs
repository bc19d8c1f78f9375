using Graph.Storage.Neo4j.Reading.Decoding;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// The nodes of a kind or interface: one label in either case. If the filter names ids that lead to them, they are found from
/// there and sorted; otherwise, if an index has the order, they are read in it; in all other cases the complete set is sorted,
/// up to a limit.
/// </summary>
internal static class CollectionCypher
{
    public static CypherValue<RowsShape> Compile(CypherQuery query, KindSource source, RowPlan row)
    {
        var (type, plan) = (source.Type, source.Matches);
        var count = $"COUNT {{ (:{StoreLabels.Of(type)}) }}";
        if (AnchorCypher.Find(query, type, plan.Where) is { } anchored)
            return new MatchCypher(query, anchored, plan, null, null).Compile(row);
        var candidates = IndexCypher.Find(query, type, plan.Where);
        var degree = plan.Where is null && query.IsCurrentView ? count : null;
        var index = IndexCypher.Order(query, type, plan.Order);
        return new MatchCypher(query, candidates, plan, null, degree)
        {
            Index = index,
            Guard =
                index is not null || plan.Order.Keys.IsEmpty
                    ? null
                    : new SortGuard(type, plan.Order.Keys[0].Term, query.IsKnownAt ? null : count),
        }.Compile(row);
    }
}
