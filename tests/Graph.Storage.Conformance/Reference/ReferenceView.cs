using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reference;

/// <summary>What a view sees of the graph: every scan below is over these two lists.</summary>
public sealed class ReferenceView
{
    public ReferenceView(ReferenceGraph graph, FetchView view)
    {
        Graph = graph;
        Nodes = [.. graph.Nodes.Where(n => n.KnownAt(view.KnownAt) && n.HoldsAt(view.AsOf))];
        Relations =
        [
            .. graph.Relations.Where(r =>
                r.KnownAt(view.KnownAt) && r.HoldsAt(view.AsOf) && Node(r.FromId) is not null && Node(r.ToId) is not null
            ),
        ];
    }

    public ReferenceGraph Graph { get; }

    public IReadOnlyList<ReferenceNode> Nodes { get; }

    public IReadOnlyList<ReferenceRelation> Relations { get; }

    public ReferenceNode? Node(string id) => Nodes.SingleOrDefault(n => n.Id == id);

    public IEnumerable<ReferenceRow> Neighbours(ReferenceNode node, RelationStep step)
    {
        foreach (var relation in Relations.Where(r => r.Type.Name == step.Relation.Name))
        {
            var forth = step.Direction != StepDirection.In && relation.FromId == node.Id;
            var back = step.Direction != StepDirection.Out && relation.ToId == node.Id;
            if (!forth && !back)
                continue;
            var neighbour = Node(forth ? relation.ToId : relation.FromId)!;
            if (neighbour.Kind.Is(step.Target))
                yield return new ReferenceRow(neighbour, relation);
        }
    }

    public IEnumerable<string> Evidence(string factId) =>
        from node in Nodes
        where node.Kind.Name == "Evidence" && (string?)node.Values["factId"] == factId
        orderby (long)node.Values["order"]!, node.Id
        select node.Id;
}
