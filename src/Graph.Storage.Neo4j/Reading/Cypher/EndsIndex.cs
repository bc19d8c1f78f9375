using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// The neighbours of a node in the order of their ids, from the index of relations by both ends: a page of a hub then costs
/// what it shows, wherever it begins. The planner takes the index where it is told to, and sees that it has the order where
/// the near end, which is the same for all rows, comes first in the ORDER BY.
/// </summary>
/// <param name="Candidates">The neighbours.</param>
/// <param name="Keys">Their order, which the index has up to relations that are parallel.</param>
internal sealed record EndsIndex(Candidates Candidates, IReadOnlyList<KeyCypher> Keys)
{
    /// <summary>The index for a page, or null where it is of no use: for what is filtered the planner may know a better one.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="from">The row whose neighbours they are.</param>
    /// <param name="step">The way to them.</param>
    /// <param name="plan">Which of them are wanted, in which order.</param>
    /// <param name="neighbours">The neighbours, walked to.</param>
    public static EndsIndex? Find(CypherQuery query, BoundRow from, RelationStep step, MatchPlan plan, Candidates neighbours)
    {
        if (query.IsKnownAt || step.Direction == StepDirection.Both || plan is not { Where: null, Order.Keys.IsEmpty: true })
            return null;
        if (plan.Page is { First: null, Last: null })
            return null;
        var (near, far) = step.Direction == StepDirection.Out ? (StoreIndexes.From, StoreIndexes.To) : (StoreIndexes.To, StoreIndexes.From);
        var r = neighbours.Row.Relation!;
        var keys = KeyCypher.Of(query, neighbours.Row, plan.Order, step.Direction);
        return new EndsIndex(
            neighbours with
            {
                Clauses = $"{neighbours.Clauses} USING INDEX {r}:{CypherNames.Quote(step.Relation.Name)}({near}, {far})",
                Conditions = [$"{r}.{near} = {from.Node}.id", $"{r}.{far} IS NOT NULL", .. neighbours.Conditions],
            },
            [keys[0] with { Expression = $"{r}.{far}", Within = $"{r}.{near}" }, .. keys.Skip(1)]
        );
    }
}
