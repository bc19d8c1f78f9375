using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Traversal towards the root of a tree.</summary>
internal static class WithinCypher
{
    // No tree of places, bodies or topics is nearly as deep; the loop ends at a root.
    private const int MaxKnownDepth = 1_000;

    /// <summary>The condition that a row's node, or a node above it, matches.</summary>
    public static string Condition(CypherQuery query, BoundRow row, Within within)
    {
        if (query.IsKnownAt)
            return KnownCondition(query, row, within);
        var top = new BoundRow(query.Variable("n"), null);
        var where = FilterCypher.Condition(query, top, within.Where);
        return $"EXISTS {{ MATCH {Path(query, row.Node!, row.Kinds(query.Model), within.Parent, top.Node!)} WHERE {where} }}";
    }

    /// <summary>The paths from a node up to another one, or to itself.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="below">The variable of the node.</param>
    /// <param name="kinds">The possible kinds of the node.</param>
    /// <param name="parent">The step up.</param>
    /// <param name="above">The variable of the other node.</param>
    public static string Path(CypherQuery query, string below, IEnumerable<Kind> kinds, RelationStep parent, string above)
    {
        var (x, r, y) = (query.Variable("x"), query.Variable("r"), query.Variable("x"));
        string[] conditions = [ViewCypher.IsOwn(r), .. ViewCypher.Holds(query, r, null), .. ViewCypher.Holds(query, y, parent.Target)];
        var label = parent.Narrows([.. kinds.Union(parent.Target.Kinds)]) ? ":" + StoreLabels.Of(parent.Target) : "";
        return $"({below}) (({x}){ViewCypher.Arrow(parent, r)}({y}{label}) WHERE {string.Join(" AND ", conditions)}){{0,}} ({above})";
    }

    // Versions are not connected: the ids above are gathered step by step, as [those found last, all].
    private static string KnownCondition(CypherQuery query, BoundRow row, Within within)
    {
        var (found, step, next, id) = (query.Variable("a"), query.Variable("x"), query.Variable("x"), query.Variable("i"));
        var near = ViewCypher.NodeById(query, id);
        var above = ViewCypher.Neighbours(query, near.Row, within.Parent);
        var m = above.Row.Node;
        var parents =
            $"COLLECT {{ UNWIND {found}[0] AS {id} {near.Text()} {above.And($"NOT {m}.id IN {found}[1]").Text()} RETURN DISTINCT {m}.id }}";
        var ids =
            $"reduce({found} = [[{row.Node}.id], [{row.Node}.id]], {step} IN range(1, {MaxKnownDepth}) |"
            + $" CASE WHEN size({found}[0]) = 0 THEN {found} ELSE [{next} IN [{parents}] | [{next}, {found}[1] + {next}]][0] END)[1]";
        var (all, one) = (query.Variable("i"), query.Variable("i"));
        var top = ViewCypher.NodeById(query, one);
        return $"EXISTS {{ WITH {ids} AS {all} UNWIND {all} AS {one} "
            + $"{top.And(FilterCypher.Condition(query, top.Row, within.Where)).Text()} RETURN 1 AS one }}";
    }
}
