using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// The nodes that match a filter, found from the ids that it names: the node itself, its neighbours, nodes below it in a tree.
/// Without this, the planner would test every node of the label.
/// </summary>
internal static class AnchorCypher
{
    /// <summary>All nodes of a type that match, each once, or null if no id leads to them.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="type">The type; null for any.</param>
    /// <param name="filter">The filter.</param>
    public static Candidates? Find(CypherQuery query, NodeType? type, Filter? filter)
    {
        IReadOnlyList<Filter> all = [.. Conjuncts(filter)];
        var anchors = all.Where(f => Rank(query, f) is not null).ToList();
        if (anchors.Count == 0)
            return null;
        var anchor = anchors.MinBy(f => Rank(query, f))!;
        var candidates = Build(query, type, anchor);
        return candidates.And(
            all.Where(f => !ReferenceEquals(f, anchor)).SelectMany(f => FilterCypher.Conditions(query, candidates.Row, f))
        );
    }

    private static IEnumerable<Filter> Conjuncts(Filter? filter) =>
        filter switch
        {
            null => [],
            And and => and.Filters.SelectMany(Conjuncts),
            _ => [filter],
        };

    // The distance of the ids from the nodes, or null if no id leads to them.
    private static int? Rank(CypherQuery query, Filter filter)
    {
        switch (filter)
        {
            case IdCompare { On: PropertyOwner.Node, Op: CompareOp.Equal } or IdOneOf { On: PropertyOwner.Node }:
                return 0;
            // Versions cannot be reached by following relationships.
            case Related { Quantifier: Quantifier.Some, Where: { } where } when !query.IsKnownAt:
                return Least(Conjuncts(where).Where(f => !IsOfRelation(f))) + 1;
            case Within within when !query.IsKnownAt:
                return Least(Conjuncts(within.Where)) + 1;
            case Or { Filters.IsEmpty: false } or:
                var ranks = or.Filters.Select(f => Least(Conjuncts(f))).ToList();
                return ranks.Contains(null) ? null : ranks.Max();
            default:
                return null;
        }

        int? Least(IEnumerable<Filter> filters) => filters.Select(f => Rank(query, f)).Min();
    }

    private static Candidates Build(CypherQuery query, NodeType? type, Filter filter) =>
        filter switch
        {
            IdCompare id => query.Resolved(id.Id, type: null) is { } resolved
                ? ById(query, type, resolved, isList: false)
                : ById(query, type, ValueCypher.Null, isList: false),
            IdOneOf ids => ById(query, type, query.Resolved(ids.Ids, type: null), isList: true),
            Related related => Beside(query, type, related),
            Within within => Below(query, type, within),
            Or or => Any(query, type, or),
            _ => throw new ArgumentException($"A filter of type {filter.GetType()} leads to no nodes.", nameof(filter)),
        };

    private static Candidates ById(CypherQuery query, NodeType? type, string id, bool isList)
    {
        if (query.IsKnownAt)
        {
            var i = query.Variable("i");
            var known = ViewCypher.NodeById(query, i, type);
            var found = known with { Clauses = $"UNWIND {(isList ? id : $"[{id}]")} AS {i} WITH DISTINCT {i} {known.Clauses}" };
            return type is null ? found : found.And(ViewCypher.IsOf(query, known.Row.Node!, [type]));
        }
        var n = query.Variable("n");
        return new Candidates(
            $"MATCH ({n}{CypherNames.Labels(type is null ? [StoreLabels.Fact] : [StoreLabels.Fact, StoreLabels.Of(type)])})",
            new BoundRow(n, type),
            [$"{n}.id {(isList ? "IN" : "=")} {id}", .. ViewCypher.Holds(query, n, type)]
        );
    }

    private static Candidates Beside(CypherQuery query, NodeType? type, Related related)
    {
        var step = related.Step;
        var where = Conjuncts(related.Where).ToList();
        var near = Find(query, step.Target, new And([.. where.Where(f => !IsOfRelation(f))]))!;
        var (n, r) = (query.Variable("n"), query.Variable("r"));
        var walked = near.Row with { Relation = r, RelationType = step.Relation };
        string[] conditions =
        [
            ViewCypher.IsOwn(r),
            .. ViewCypher.Holds(query, r, null),
            .. ViewCypher.Holds(query, n, type),
            .. where.Where(IsOfRelation).SelectMany(f => FilterCypher.Conditions(query, walked, f)),
        ];
        return Distinct(n, type, $"{near.Text()} MATCH ({n}{Label(type)}){ViewCypher.Arrow(step, r)}({near.Row.Node})", conditions);
    }

    private static Candidates Below(CypherQuery query, NodeType? type, Within within)
    {
        var top = Find(query, null, within.Where)!;
        var n = query.Variable("n");
        var path = WithinCypher.Path(query, n, type?.Kinds ?? query.Model.Kinds, within.Parent, top.Row.Node!);
        IEnumerable<string> label = type is null ? [] : [$"{n}{Label(type)}"];
        return Distinct(n, type, $"{top.Text()} MATCH {path}", [.. label, .. ViewCypher.Holds(query, n, type)]);
    }

    private static Candidates Any(CypherQuery query, NodeType? type, Or or)
    {
        var n = query.Variable("n");
        var arms = or.Filters.Select(f => Find(query, type, f)!).Select(c => $"{c.Text()} RETURN {c.Row.Node} AS {n}");
        return new Candidates($"CALL (*) {{ {string.Join(" UNION ", arms)} }} WITH {n}", new BoundRow(n, type), [], EndsWithMatch: false);
    }

    private static Candidates Distinct(string node, NodeType? type, string clauses, string[] conditions) =>
        new(
            $"{clauses}{(conditions.Length == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))} WITH DISTINCT {node}",
            new BoundRow(node, type),
            [],
            EndsWithMatch: false
        );

    private static string Label(NodeType? type) => CypherNames.Labels(type is null ? [] : [StoreLabels.Of(type)]);

    // Whether a condition reads the relation that leads to the row.
    private static bool IsOfRelation(Filter filter) =>
        filter switch
        {
            And and => and.Filters.Any(IsOfRelation),
            Or or => or.Filters.Any(IsOfRelation),
            Not not => IsOfRelation(not.Filter),
            Compare compare => compare.Property.On == PropertyOwner.Relation,
            OneOf oneOf => oneOf.Property.On == PropertyOwner.Relation,
            IsNull isNull => isNull.Property.On == PropertyOwner.Relation,
            IdCompare id => id.On == PropertyOwner.Relation,
            IdOneOf ids => ids.On == PropertyOwner.Relation,
            NamesFact names => names.Property.On == PropertyOwner.Relation,
            ListMatch list => list.List.On == PropertyOwner.Relation,
            _ => false,
        };
}
