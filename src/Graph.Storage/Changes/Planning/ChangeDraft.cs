using System.Diagnostics;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// The graph as it would be after a change: the loaded current facts, overlaid with the change.
/// </summary>
internal sealed class ChangeDraft(IFactLookup lookup, CancellationToken cancellation)
{
    private readonly Dictionary<string, NodeState> _storedNodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationState> _storedRelations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _redirects = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loaded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeState?> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RelationState?> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _merged = new(StringComparer.Ordinal);
    private IReadOnlyList<NodeState>? _changedNodes;
    private IReadOnlyList<RelationState>? _changedRelations;

    /// <summary>The relations that the change writes or moves, in their resulting state.</summary>
    public IEnumerable<RelationState> WrittenRelations => _relations.Values.OfType<RelationState>();

    /// <summary>The nodes and relations that the change merges, with their merge targets.</summary>
    public IReadOnlyDictionary<string, string> Merged => _merged;

    /// <summary>Loads the current facts with these ids, and the redirects of the other ids.</summary>
    public async ValueTask LoadAsync(IEnumerable<string> ids)
    {
        var missing = ids.Where(_loaded.Add).ToList();
        if (missing.Count == 0)
            return;
        foreach (var (id, node) in await lookup.NodesAsync(missing, cancellation))
            _storedNodes[id] = node;
        missing.RemoveAll(_storedNodes.ContainsKey);
        foreach (var (id, relation) in await lookup.RelationsAsync(missing, cancellation))
            _storedRelations[id] = relation;
        missing.RemoveAll(_storedRelations.ContainsKey);
        if (missing.Count == 0)
            return;
        var targets = await lookup.RedirectsAsync(missing, cancellation);
        foreach (var (id, into) in targets)
            _redirects[id] = into;
        await LoadAsync(targets.Values);
    }

    /// <summary>Adds relations that were found by their ends.</summary>
    public void Add(IEnumerable<RelationState> found)
    {
        foreach (var relation in found)
        {
            _storedRelations[relation.Id] = relation;
            _loaded.Add(relation.Id);
        }
    }

    public NodeState? StoredNode(string id) => _storedNodes.GetValueOrDefault(id);

    public RelationState? StoredRelation(string id) => _storedRelations.GetValueOrDefault(id);

    /// <summary>The target into which the id was merged before this change, or null.</summary>
    public string? Redirect(string id) => _redirects.GetValueOrDefault(id);

    /// <summary>The id of the fact to which this id resolves after the change.</summary>
    public string Resolve(string id)
    {
        id = _redirects.GetValueOrDefault(id, id);
        while (_merged.TryGetValue(id, out var into))
            id = into;
        return id;
    }

    /// <summary>The resulting node, or null if it would not exist.</summary>
    public NodeState? Node(string id) => _nodes.TryGetValue(id, out var node) ? node : StoredNode(id);

    /// <summary>The resulting relation, or null if it would not exist.</summary>
    public RelationState? Relation(string id) => _relations.TryGetValue(id, out var relation) ? relation : StoredRelation(id);

    public void Put(NodeState node)
    {
        Debug.Assert(_changedNodes is null, "The differences were asked for already.");
        _nodes[node.Id] = node;
    }

    public void Put(RelationState relation)
    {
        Debug.Assert(_changedRelations is null, "The differences were asked for already.");
        _relations[relation.Id] = relation;
    }

    public void WithdrawNode(string id) => _nodes[id] = null;

    public void WithdrawRelation(string id) => _relations[id] = null;

    public void MergeNode(string id, string into)
    {
        _merged[id] = into;
        _nodes[id] = null;
    }

    public void MergeRelation(string id, string into)
    {
        _merged[id] = into;
        _relations[id] = null;
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
        foreach (var node in _nodes.Values.OfType<NodeState>().ToList())
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

    /// <summary>
    /// The relations that differ from their current state, in their resulting state. Nothing may be added afterwards.
    /// </summary>
    public IReadOnlyList<RelationState> ChangedRelations() =>
        _changedRelations ??= [.. WrittenRelations.Where(r => !r.Equals(StoredRelation(r.Id)))];

    /// <summary>The nodes that differ from their current state, in their resulting state. Nothing may be added afterwards.</summary>
    public IReadOnlyList<NodeState> ChangedNodes() =>
        _changedNodes ??= [.. _nodes.Values.OfType<NodeState>().Where(n => !n.Equals(StoredNode(n.Id)))];

    /// <summary>The nodes that the change withdraws without merging them.</summary>
    public IEnumerable<NodeState> WithdrawnNodes() =>
        from node in _nodes
        where node.Value is null && !_merged.ContainsKey(node.Key)
        select StoredNode(node.Key);

    /// <summary>The relations that the change withdraws without merging them.</summary>
    public IEnumerable<RelationState> WithdrawnRelations() =>
        from relation in _relations
        where relation.Value is null && !_merged.ContainsKey(relation.Key)
        select StoredRelation(relation.Key);

    /// <summary>The differences from the current facts.</summary>
    public ChangeSet Differences()
    {
        var nodeChanges = new List<NodeChange>(_nodes.Count);
        foreach (var (id, after) in _nodes)
        {
            if (StoredNode(id) is var before && !Equals(before, after))
                nodeChanges.Add(new NodeChange(before, after, IntoOf(id)));
        }

        var relationChanges = new List<RelationChange>(_relations.Count);
        foreach (var (id, after) in _relations)
        {
            if (StoredRelation(id) is var before && !Equals(before, after))
                relationChanges.Add(new RelationChange(before, after, IntoOf(id)));
        }

        return new ChangeSet(nodeChanges, relationChanges);
    }

    private string? IntoOf(string id) => _merged.ContainsKey(id) ? Resolve(id) : null;
}
