using Graph.Model;

namespace Graph.Seeding.Merging.Review;

/// <summary>The merged graph, with the queries that review rules need.</summary>
internal sealed class ReviewedGraph(GraphModel model, MergedGraph graph)
{
    private readonly ILookup<string, MergedMention> _mentions = graph.Mentions.Values.ToLookup(m => m.Actor, StringComparer.Ordinal);
    private readonly ILookup<string, MergedRelation> _relations = graph
        .Relations.Values.SelectMany(r => new[] { r.From, r.To }, (r, end) => (End: end, Relation: r))
        .ToLookup(r => r.End, r => r.Relation, StringComparer.Ordinal);

    public GraphModel Model => model;

    public IEnumerable<MergedNode> Nodes => graph.Nodes.Values;

    public IEnumerable<MergedRelation> Relations => graph.Relations.Values;

    /// <summary>Nodes of a kind or of an interface.</summary>
    public IEnumerable<MergedNode> NodesOf(string type) =>
        model.FindNodeType(type) is { } found ? Nodes.Where(n => found.Kinds.Any(k => k.Name == n.Kind)) : [];

    public IEnumerable<MergedRelation> RelationsOf(string type) => Relations.Where(r => r.Type == type);

    public MergedNode? Node(string id) => graph.Nodes.GetValueOrDefault(id);

    public IEnumerable<MergedMention> MentionsOf(string actor) => _mentions[actor];

    /// <summary>The relations that start or end at a node.</summary>
    public IEnumerable<MergedRelation> At(string node) => _relations[node];

    /// <summary>The value of a single-valued property, or its default.</summary>
    public string? Value(MergedNode node, string property) =>
        node[property] ?? model.FindKind(node.Kind)?.FindProperty(property)?.Default?.ToString();
}
