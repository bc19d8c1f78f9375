using System.Diagnostics;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// The graph as it would be after a change: what stands, as far as it was loaded, with what the change puts over it.
/// </summary>
internal sealed class ChangeDraft(IFactLookup lookup, CancellationToken cancellation)
{
    private readonly Dictionary<string, NodeState> storedNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationState> storedRelations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> redirects = new(StringComparer.Ordinal);
    private readonly HashSet<string> loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeState?> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationState?> relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> merged = new(StringComparer.Ordinal);
    private IReadOnlyList<NodeState>? changedNodes;
    private IReadOnlyList<RelationState>? changedRelations;

    /// <summary>The relations that the change writes or moves, as they would be.</summary>
    public IEnumerable<RelationState> WrittenRelations => relations.Values.OfType<RelationState>();

    /// <summary>What the change merges away, nodes and relations, and into what.</summary>
    public IReadOnlyDictionary<string, string> Merged => merged;

    /// <summary>Loads what stands under these ids, and where those that don't stand lead.</summary>
    public async ValueTask LoadAsync(IEnumerable<string> ids)
    {
        var missing = ids.Where(loaded.Add).ToList();
        if (missing.Count == 0)
            return;
        foreach (var (id, node) in await lookup.NodesAsync(missing, cancellation))
            storedNodes[id] = node;
        missing.RemoveAll(storedNodes.ContainsKey);
        foreach (var (id, relation) in await lookup.RelationsAsync(missing, cancellation))
            storedRelations[id] = relation;
        missing.RemoveAll(storedRelations.ContainsKey);
        if (missing.Count == 0)
            return;
        var targets = await lookup.RedirectsAsync(missing, cancellation);
        foreach (var (id, into) in targets)
            redirects[id] = into;
        await LoadAsync(targets.Values);
    }

    /// <summary>Takes relations that were found by their ends.</summary>
    public void Add(IEnumerable<RelationState> found)
    {
        foreach (var relation in found)
        {
            storedRelations[relation.Id] = relation;
            loaded.Add(relation.Id);
        }
    }

    public NodeState? StoredNode(string id) => storedNodes.GetValueOrDefault(id);

    public RelationState? StoredRelation(string id) => storedRelations.GetValueOrDefault(id);

    /// <summary>What the id was merged into before this change, or null.</summary>
    public string? Redirect(string id) => redirects.GetValueOrDefault(id);

    /// <summary>The id of the fact that this id stands for after the change.</summary>
    public string Resolve(string id)
    {
        id = redirects.GetValueOrDefault(id, id);
        while (merged.TryGetValue(id, out var into))
            id = into;
        return id;
    }

    /// <summary>The node as it would be, or null where none would stand.</summary>
    public NodeState? Node(string id) => nodes.TryGetValue(id, out var node) ? node : StoredNode(id);

    /// <summary>The relation as it would be, or null where none would stand.</summary>
    public RelationState? Relation(string id) => relations.TryGetValue(id, out var relation) ? relation : StoredRelation(id);

    public void Put(NodeState node)
    {
        Debug.Assert(changedNodes is null, "The differences were asked for already.");
        nodes[node.Id] = node;
    }

    public void Put(RelationState relation)
    {
        Debug.Assert(changedRelations is null, "The differences were asked for already.");
        relations[relation.Id] = relation;
    }

    public void WithdrawNode(string id) => nodes[id] = null;

    public void WithdrawRelation(string id) => relations[id] = null;

    public void MergeNode(string id, string into)
    {
        merged[id] = into;
        nodes[id] = null;
    }

    public void MergeRelation(string id, string into)
    {
        merged[id] = into;
        relations[id] = null;
    }

    /// <summary>The properties with every id in them resolved.</summary>
    public PropertyValues Resolve(IReadOnlyList<Property> properties, PropertyValues values)
    {
        foreach (var property in ReferenceProperties.Among(properties))
        {
            var value = values[property.Name];
            var resolved = value switch
            {
                string id => Resolve(id),
                IReadOnlyList<object> ids => ids.Select(id => Resolve((string)id)).Distinct(StringComparer.Ordinal).ToArray(),
                _ => value,
            };
            if (!PropertyValues.Same(value, resolved))
                values = values.With(property.Name, resolved);
        }

        return values;
    }

    /// <summary>Resolves the ids that the written facts name.</summary>
    public void ResolveReferences()
    {
        foreach (var node in nodes.Values.OfType<NodeState>().ToList())
        {
            var properties = Resolve(node.Kind.Properties, node.Properties);
            if (!ReferenceEquals(properties, node.Properties))
                Put(node with { Properties = properties });
        }

        foreach (var relation in WrittenRelations.ToList())
        {
            var properties = Resolve(relation.Type.Properties, relation.Properties);
            if (!ReferenceEquals(properties, relation.Properties))
                Put(relation with { Properties = properties });
        }
    }

    /// <summary>The relations that the change makes different from what stands, as they would be; nothing is put after that.</summary>
    public IReadOnlyList<RelationState> ChangedRelations() =>
        changedRelations ??= [.. WrittenRelations.Where(r => !r.Equals(StoredRelation(r.Id)))];

    /// <summary>The nodes that the change makes different from what stands, as they would be; nothing is put after that.</summary>
    public IReadOnlyList<NodeState> ChangedNodes() =>
        changedNodes ??= [.. nodes.Values.OfType<NodeState>().Where(n => !n.Equals(StoredNode(n.Id)))];

    /// <summary>The nodes that the change withdraws without merging them.</summary>
    public IEnumerable<NodeState> WithdrawnNodes() =>
        from node in nodes
        where node.Value is null && !merged.ContainsKey(node.Key)
        select StoredNode(node.Key);

    /// <summary>The relations that the change withdraws without merging them.</summary>
    public IEnumerable<RelationState> WithdrawnRelations() =>
        from relation in relations
        where relation.Value is null && !merged.ContainsKey(relation.Key)
        select StoredRelation(relation.Key);

    /// <summary>The differences to what stands.</summary>
    public ChangeSet Differences()
    {
        var nodeChanges = new List<NodeChange>(nodes.Count);
        foreach (var (id, after) in nodes)
        {
            if (StoredNode(id) is var before && !Equals(before, after))
                nodeChanges.Add(new NodeChange(before, after, IntoOf(id)));
        }

        var relationChanges = new List<RelationChange>(relations.Count);
        foreach (var (id, after) in relations)
        {
            if (StoredRelation(id) is var before && !Equals(before, after))
                relationChanges.Add(new RelationChange(before, after, IntoOf(id)));
        }

        return new ChangeSet(nodeChanges, relationChanges);
    }

    private string? IntoOf(string id) => merged.ContainsKey(id) ? Resolve(id) : null;
}
