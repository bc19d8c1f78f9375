using Graph.Model;

namespace Graph.Seeding.Merging;

/// <summary>Checks the shape of relations: one neighbour for to-one fields, no cycles in trees.</summary>
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
            rules.CheckOneTarget(type);
        foreach (var type in model.Relations.Where(r => r.IsTree))
            rules.CheckTree(type);
    }

    /// <summary>A to-one field has one neighbour, unless others held at another time or are denied.</summary>
    private void CheckOneTarget(RelationType type)
    {
        foreach (var field in type.Fields.Where(f => !f.IsMany))
        {
            var byNode = _graph.Relations.Values.Where(r => r.Type == type.Name && r["polarity"] is null or "AFFIRMED")
                .Where(r => IsOf(field, r))
                .GroupBy(r => (field.Direction == RelationDirection.Out ? r.From : r.To, r["since"], r["until"]));
            foreach (var group in byNode.Where(g => g.Count() > 1))
            {
                var (first, second) = (group.First(), group.Skip(1).First());
                var (one, other) = field.Direction == RelationDirection.Out ? (first.To, second.To) : (first.From, second.From);
                _problems.Add(second.At,
                    $"\"{field.Name}\" of \"{group.Key.Item1}\" is \"{other}\" here and \"{one}\" at {first.At}; only one is allowed.");
            }
        }
    }

    private bool IsOf(RelationField field, MergedRelation relation) =>
        _graph.Nodes.TryGetValue(field.Direction == RelationDirection.Out ? relation.From : relation.To, out var node)
        && _model.FindKind(node.Kind) is { } kind && ReferenceEquals(kind.FindField(field.Name), field);

    private void CheckTree(RelationType type)
    {
        var parents = _graph.Relations.Values.Where(r => r.Type == type.Name)
            .GroupBy(r => r.From, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var finished = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in parents.Keys.Order(StringComparer.Ordinal))
        {
            var path = new List<string>();
            for (var id = start; !finished.Contains(id); id = parents[id].To)
            {
                if (path.IndexOf(id) is var at and >= 0)
                {
                    var circle = path.Skip(at).Append(id);
                    _problems.Add(parents[id].At, $"{type.Name} forms a cycle: {string.Join(" -> ", circle)}.");
                    break;
                }

                path.Add(id);
                if (!parents.ContainsKey(id))
                    break;
            }

            finished.UnionWith(path);
        }
    }
}
