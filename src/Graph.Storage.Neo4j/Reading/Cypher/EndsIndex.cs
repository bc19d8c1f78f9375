using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// The neighbours of a node in the order of their ids, from the index of relations by both ends: a page of a hub then costs
/// only its own rows, wherever it begins. The planner uses the index only with a hint, and recognises its order only if the
/// near end, which is the same for all rows, comes first in the ORDER BY.
/// </summary>
/// <param name="Candidates">The neighbours.</param>
/// <param name="Keys">Their order, which the index has except for parallel relations.</param>
internal sealed record EndsIndex(Candidates Candidates, IReadOnlyList<KeyCypher> Keys)
{
    /// <summary>The index for a page, or null if it does not help: for filtered neighbours the planner may know a better one.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="from">The row whose neighbours they are.</param>
    /// <param name="step">The step to the neighbours.</param>
    /// <param name="plan">The requested page and its order.</param>
    /// <param name="neighbours">The neighbours, reached by following the step.</param>
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
