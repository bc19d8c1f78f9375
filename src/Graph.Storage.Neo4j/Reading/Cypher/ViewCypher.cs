using Graph.Model;
using Graph.Storage.Neo4j.Schema;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// The sources of rows, as seen by a view. Under recorded time a node is a current one or a version, which have the same
/// properties; a relation is a map of its properties with <c>_type</c>, <c>_from</c> and <c>_to</c>.
/// </summary>
internal static class ViewCypher
{
    /// <summary>The nodes of a kind or interface.</summary>
    public static Candidates Nodes(CypherQuery query, NodeType type)
    {
        var n = query.Variable("n");
        var row = new BoundRow(n, type);
        return query.IsKnownAt
            ? new Candidates($"{KnownNodes(query, n, type)} WITH {n}", row, [.. Holds(query, n, type)], EndsWithMatch: false)
            : new Candidates($"MATCH ({n}:{StoreLabels.Of(type)})", row, [.. Holds(query, n, type)]);
    }

    /// <summary>The evidence of a fact, under recorded time.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="fact">The variable of the fact.</param>
    public static Candidates Evidence(CypherQuery query, string fact)
    {
        var kind = query.Model.FindKind("Evidence")!;
        var (n, i) = (query.Variable("n"), query.Variable("i"));
        return new Candidates(
            $"WITH {fact}.id AS {i} {KnownNodes(query, n, kind, i, $" AND {n}.factId = {i}")} WITH {n}",
            new BoundRow(n, kind),
            [.. Holds(query, n, kind)],
            EndsWithMatch: false
        );
    }

    /// <summary>The node with an id, if it is visible in the view.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="id">The id: a variable or an item of a list in one.</param>
    /// <param name="type">Its possible kinds, if they are known without reading it; null for any.</param>
    public static Candidates NodeById(CypherQuery query, string id, NodeType? type = null)
    {
        var n = query.Variable("n");
        var row = new BoundRow(n, type);
        if (!query.IsKnownAt)
            return new Candidates($"MATCH ({n}:{StoreLabels.Fact})", row, [$"{n}.id = {id}", .. Holds(query, n, type)]);
        var i = query.Variable("i");
        return new Candidates($"WITH {id} AS {i} {VersionOf(query, n, i)} WITH {n}", row, [.. Holds(query, n, type)], EndsWithMatch: false);
    }

    /// <summary>The neighbours that a step leads to from a row's node, with the conditions of a filter.</summary>
    public static Candidates Neighbours(CypherQuery query, BoundRow from, RelationStep step, Filter? where)
    {
        // The planner may begin with a neighbour whose id is named: it then needs the label of the index of ids.
        var neighbours = Neighbours(query, from, step, isById: IsById(where));
        var looksUp = query.LooksUpNested;
        query.LooksUpNested = looksUp || NestedFilters.AreTooDeep(where);
        var conditions = FilterCypher.Conditions(query, neighbours.Row, where).ToList();
        query.LooksUpNested = looksUp;
        return neighbours.And(conditions);
    }

    /// <summary>The neighbours that a step leads to from a row's node.</summary>
    public static Candidates Neighbours(CypherQuery query, BoundRow from, RelationStep step, bool isById = false)
    {
        var (m, r) = (query.Variable("n"), query.Variable("r"));
        var row = new BoundRow(m, step.Target, r, step.Relation);
        if (query.IsKnownAt)
            return KnownNeighbours(query, from, step, row);
        List<string> labels = isById ? [StoreLabels.Fact] : [];
        if (step.Narrows(from.Kinds(query.Model)))
            labels.Add(StoreLabels.Of(step.Target));
        return new Candidates(
            $"MATCH ({from.Node}){Arrow(step, r)}({m}{CypherNames.Labels(labels)})",
            row,
            [IsOwn(r), .. Holds(query, m, step.Target), .. Holds(query, r, null)]
        );
    }

    /// <summary>The relation with an id, if it and both of its ends are visible in the view.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="id">The id: a variable.</param>
    /// <param name="types">Its possible types.</param>
    public static Candidates RelationById(CypherQuery query, string id, IReadOnlyList<RelationType> types)
    {
        var r = query.Variable("r");
        var row = new BoundRow(null, null, r, types is [var type] ? type : null);
        if (query.IsKnownAt)
            return KnownRelation(query, id, types, row);
        var arms = types.Select(t => $"MATCH ()-[{r}:{CypherNames.Quote(t.Name)}]->() WHERE {r}.id = {id} AND {IsOwn(r)} RETURN {r}");
        IEnumerable<string> ends = query.AsOf is null
            ? []
            : [.. Holds(query, $"startNode({r})", null), .. Holds(query, $"endNode({r})", null)];
        return new Candidates(
            $"CALL ({id}) {{ {string.Join(" UNION ALL ", arms)} }} WITH {r}",
            row,
            [.. Holds(query, r, null), .. ends],
            EndsWithMatch: false
        );
    }

    /// <summary>The conditions that a fact may hold at the view's valid time.</summary>
    public static IEnumerable<string> Holds(CypherQuery query, string fact, NodeType? type)
    {
        if (query.AsOf is not { } asOf || (type is not null && type.Kinds.All(k => k.FindProperty("since") is null)))
            return [];
        return
        [
            $"coalesce({fact}.{StoredNames.Earliest("since")} <= {asOf.Latest}, true)",
            $"coalesce({fact}.{StoredNames.Latest("until")} >= {asOf.Earliest}, true)",
        ];
    }

    /// <summary>
    /// The condition that a current relationship belongs to the graph: another program may have created one of the same type. A
    /// relation of the graph leads to nodes of the graph.
    /// </summary>
    public static string IsOwn(string relation) => $"{relation}.{StoreIndexes.From} IS NOT NULL";

    /// <summary>A condition on the kind of a node.</summary>
    public static string IsOf(CypherQuery query, string node, IReadOnlyList<NodeType> types)
    {
        var labels = $"{node}:{string.Join('|', types.Select(StoreLabels.Of))}";
        if (!query.IsKnownAt)
            return labels;
        var kinds = CypherNames.Literals(types.SelectMany(t => t.Kinds).Distinct().Select(k => k.Name));
        return $"coalesce({node}._kind IN {kinds}, {labels})";
    }

    /// <summary>The pattern of a step: <c>-[r1:SPEAKS]-></c>.</summary>
    public static string Arrow(RelationStep step, string? variable, string length = "")
    {
        var relation = $"[{variable}:{CypherNames.Quote(step.Relation.Name)}{length}]";
        return step.Direction switch
        {
            StepDirection.Out => $"-{relation}->",
            StepDirection.In => $"<-{relation}-",
            _ => $"-{relation}-",
        };
    }

    /// <summary>Whether the step shows only some of the neighbours that the relation leads to from nodes of these kinds.</summary>
    public static bool Narrows(this RelationStep step, IReadOnlyList<Kind> from)
    {
        var shown = step.Target.Kinds;
        return (step.Direction != StepDirection.In && !from.All(k => step.Relation.TargetsOf(k).All(shown.Contains)))
            || (step.Direction != StepDirection.Out && !from.All(k => step.Relation.SourcesOf(k).All(shown.Contains)));
    }

    private static bool IsById(Filter? where) =>
        where switch
        {
            And and => and.Filters.Any(IsById),
            IdCompare { On: PropertyOwner.Node, Op: CompareOp.Equal } or IdOneOf { On: PropertyOwner.Node } => true,
            _ => false,
        };

    /// <summary>A subquery that binds the version of the node whose id is in a variable.</summary>
    private static string VersionOf(CypherQuery query, string node, string id) =>
        $"CALL ({id}) {{ MATCH ({node}:{StoreLabels.Fact}) WHERE {node}.id = {id} AND {Recorded(query, node)} RETURN {node} UNION ALL"
        + $" MATCH ({node}:NodeVersion) WHERE {node}.id = {id} AND {Version(query, node)} RETURN {node} }}";

    private static string KnownNodes(CypherQuery query, string node, NodeType type, string imported = "", string condition = "") =>
        $"CALL ({imported}) {{ MATCH ({node}:{StoreLabels.Of(type)}) WHERE {Recorded(query, node)}{condition} RETURN {node} UNION ALL"
        + $" MATCH ({node}:NodeVersion) WHERE {node}._kind IN {CypherNames.Literals(type.Kinds.Select(k => k.Name))}"
        + $" AND {Version(query, node)}{condition} RETURN {node} }}";

    private static Candidates KnownNeighbours(CypherQuery query, BoundRow from, RelationStep step, BoundRow row)
    {
        var (m, r) = (row.Node!, row.Relation!);
        var (x, far, i) = (query.Variable("x"), query.Variable("x"), query.Variable("i"));
        var type = CypherNames.Literal(step.Relation.Name);
        var arms = new List<string>
        {
            $"MATCH (:{StoreLabels.Fact} {{id: {from.Node}.id}}){Arrow(step, x)}({far}) WHERE {IsOwn(x)} AND {Recorded(query, x)}"
                + $" RETURN {MapOf(x)} AS {r}, {far}.id AS {i}",
        };
        if (step.Direction != StepDirection.In)
            AddVersions(StoreIndexes.From, StoreIndexes.To, "");
        // A relation from a node to itself is already in the first arm.
        if (step.Direction != StepDirection.Out)
        {
            AddVersions(
                StoreIndexes.To,
                StoreIndexes.From,
                step.Direction == StepDirection.Both ? $" AND {x}.{StoreIndexes.From} <> {x}.{StoreIndexes.To}" : ""
            );
        }

        var candidates = new Candidates(
            $"CALL ({from.Node}) {{ {string.Join(" UNION ALL ", arms)} }} {VersionOf(query, m, i)} WITH {m}, {r}",
            row,
            [.. Holds(query, m, step.Target), .. Holds(query, r, null)],
            EndsWithMatch: false
        );
        return step.Narrows(from.Kinds(query.Model)) ? candidates.And(IsOf(query, m, [step.Target])) : candidates;

        void AddVersions(string near, string other, string more) =>
            arms.Add(
                $"MATCH ({x}:RelationVersion) WHERE {x}._type = {type} AND {x}.{near} = {from.Node}.id AND {Version(query, x)}{more}"
                    + $" RETURN {x} {{.*}} AS {r}, {x}.{other} AS {i}"
            );
    }

    private static Candidates KnownRelation(CypherQuery query, string id, IReadOnlyList<RelationType> types, BoundRow row)
    {
        var (r, x) = (row.Relation!, query.Variable("x"));
        var arms = types.Select(t =>
            $"MATCH ()-[{x}:{CypherNames.Quote(t.Name)}]->() WHERE {x}.id = {id} AND {IsOwn(x)} AND {Recorded(query, x)}"
            + $" RETURN {MapOf(x)} AS {r}"
        );
        var names = CypherNames.Literals(types.Select(t => t.Name));
        var version =
            $"MATCH ({x}:RelationVersion) WHERE {x}.id = {id} AND {x}._type IN {names} AND {Version(query, x)} RETURN {x} {{.*}} AS {r}";
        var ends = new List<string>();
        if (query.AsOf is not null)
        {
            ends.Add(NodeById(query, $"{r}.{StoreIndexes.From}").Exists());
            ends.Add(NodeById(query, $"{r}.{StoreIndexes.To}").Exists());
        }
        return new Candidates(
            $"CALL ({id}) {{ {string.Join(" UNION ALL ", arms.Append(version))} }} WITH {r}",
            row,
            [.. Holds(query, r, null), .. ends],
            EndsWithMatch: false
        );
    }

    private static string MapOf(string relation) => $"{relation} {{.*, _type: type({relation})}}";

    private static string Recorded(CypherQuery query, string fact) => $"{ValueCypher.Milliseconds($"{fact}.recorded")} <= {query.KnownAt}";

    private static string Version(CypherQuery query, string fact) =>
        $"{Recorded(query, fact)} AND {ValueCypher.Milliseconds($"{fact}.retracted")} > {query.KnownAt}";
}
