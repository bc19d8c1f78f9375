using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Merging;

/// <summary>
/// Checks the shape of relations by the rules of the stores (<see cref="ToOne"/>, <see cref="TreeCycles"/>), and reports problems with
/// their positions in files.
/// </summary>
internal sealed class ShapeRules
{
    private readonly GraphModel _model;
    private readonly MergedGraph _graph;
    private readonly ProblemList _problems;

    private ShapeRules(GraphModel model, MergedGraph graph, ProblemList problems)
    {
        _model = model;
        _graph = graph;
        _problems = problems;
    }

    public static void Check(GraphModel model, MergedGraph graph, ProblemList problems)
    {
        var rules = new ShapeRules(model, graph, problems);
        foreach (var type in model.Relations)
        {
            foreach (var direction in type.Fields.Where(ToOne.Holds).Select(f => f.Direction).Distinct())
                rules.CheckToOne(type, direction);
        }

        foreach (var type in model.Relations.Where(r => r.IsTree))
            rules.CheckTree(type);
    }

    // Relations that are asserted for the same time contradict each other: both positions are reported. Other relations, which differ in
    // time or are denied, are left to StoreRules, which reports the node.
    private void CheckToOne(RelationType type, RelationDirection direction)
    {
        foreach (
            var relations in _graph
                .Relations.Values.Where(r => r.Type == type.Name && r["polarity"] is null or "AFFIRMED")
                .GroupBy(r => (Id: r.End(direction), r["since"], r["until"]))
        )
        {
            if (KindOf(relations.Key.Id) is not { } kind)
                continue;
            var neighbours =
                from relation in relations
                let id = relation.OtherEnd(direction)
                let other = KindOf(id)
                where other is not null
                select (id, other);
            foreach (var (field, ids) in ToOne.Violations(kind, type, direction, [.. neighbours]))
            {
                var (first, second) = (
                    relations.First(r => r.OtherEnd(direction) == ids[0]),
                    relations.First(r => r.OtherEnd(direction) == ids[1])
                );
                _problems.Add(
                    second.At,
                    $"\"{field.Name}\" of \"{relations.Key.Id}\" is \"{ids[1]}\" here and \"{ids[0]}\" at {first.At}; only one is allowed."
                );
            }
        }
    }

    private void CheckTree(RelationType type)
    {
        var direction = type.Fields.First(f => f.IsTree).Direction;
        var parents = _graph.Relations.Values.Where(r => r.Type == type.Name).ToLookup(r => r.End(direction), StringComparer.Ordinal);
        foreach (
            var (nodes, _) in TreeCycles.Find(
                parents.Select(p => p.Key).Order(StringComparer.Ordinal),
                id => parents[id],
                r => r.OtherEnd(direction)
            )
        )
        {
            var next = nodes.Count > 1 ? nodes[1] : nodes[0];
            _problems.Add(
                parents[nodes[0]].First(r => r.OtherEnd(direction) == next).At,
                $"{type.Name} forms a cycle: {string.Join(" -> ", nodes.Append(nodes[0]))}."
            );
        }
    }

    private Kind? KindOf(string id) => _graph.Nodes.TryGetValue(id, out var node) ? _model.FindKind(node.Kind) : null;
}
