using Graph.GraphQL.Language;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// Determines the differences that a change makes, and rejects it with a complete list of problems. All stores share this
/// algorithm, so they accept the same changes. It reads the current facts through <see cref="IFactLookup"/> and checks only the
/// resulting graph.
/// </summary>
public sealed class ChangePlanner
{
    private const int MaxChangeId = 200;

    private readonly GraphModel _model;
    private readonly GraphChange _change;
    private readonly IFactLookup _lookup;
    private readonly CancellationToken _cancellation;
    private readonly List<ChangeProblem> _problems = [];
    private readonly PropertyCheck _properties;
    private readonly ChangeDraft _draft;

    // Facts that are already rejected. Facts that depend on them are not reported again.
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);

    private ChangePlanner(GraphModel model, GraphChange change, IFactLookup lookup, CancellationToken cancellation)
    {
        _model = model;
        _change = change;
        _lookup = lookup;
        _cancellation = cancellation;
        _properties = new PropertyCheck(_problems);
        _draft = new ChangeDraft(lookup, cancellation);
    }

    /// <summary>The differences that the change makes. Writes nothing.</summary>
    /// <exception cref="GraphChangeException">The change does not fit the model or the graph.</exception>
    public static async ValueTask<ChangeSet> PlanAsync(
        GraphModel model,
        GraphChange change,
        IFactLookup lookup,
        CancellationToken cancellation = default
    )
    {
        var planner = new ChangePlanner(model, change, lookup, cancellation);
        await planner.PlanAsync();
        return planner._problems.Count == 0 ? planner._draft.Differences() : throw new GraphChangeException(planner._problems);
    }

    private async ValueTask PlanAsync()
    {
        CheckNames();
        await LoadAsync();
        PutNodes();
        await PutMergesAsync();
        PutRelations();
        await WithdrawAsync();
        _draft.ResolveReferences();
        var rules = new RuleContext(_model, _draft, _lookup, _problems, _refused, _cancellation);
        await EndRules.CheckAsync(rules);
        await ReferenceRules.CheckAsync(rules);
        await ParallelRules.CheckAsync(rules);
        await ToOneRules.CheckAsync(rules);
        await TreeRules.CheckAsync(rules);
        CheckSources();
    }

    // Checks everything that does not depend on the graph: the forms of ids, kinds and types, and duplicate ids.
    private void CheckNames()
    {
        if (_change.Id is { } id && (id.Length is 0 or > MaxChangeId || id.Any(c => c is <= ' ' or > '~')))
            Add("Change", id, $"an id of 1 to {MaxChangeId} ASCII characters without spaces", $"\"{id}\"");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _change.Nodes)
        {
            if (_model.FindKind(node.Kind) is null)
            {
                var isInterface = _model.FindInterface(node.Kind) is not null;
                Refuse(
                    "Node",
                    node.Id,
                    "a kind of the model",
                    $"\"{node.Kind}\"" + (isInterface ? ", an interface" : ""),
                    Suggestions.DidYouMean(node.Kind, _model.Kinds.Select(k => k.Name))
                );
            }

            CheckId(node.Kind, node.Id, seen);
        }

        foreach (var relation in _change.Relations)
        {
            if (_model.FindRelation(relation.Type) is null)
            {
                Refuse(
                    "Relation",
                    relation.Id,
                    "a relation type of the model",
                    $"\"{relation.Type}\"",
                    Suggestions.DidYouMean(relation.Type, _model.Relations.Select(r => r.Name))
                );
            }

            CheckId(relation.Type, relation.Id, seen);
        }

        foreach (var retracted in _change.RetractRelations)
            CheckId("Relation", retracted, seen);
        foreach (var retracted in _change.RetractNodes)
            CheckId("Node", retracted, seen);
        foreach (var merge in _change.Merges)
            CheckId("Merged node", merge.FromId, seen);
    }

    private void CheckId(string type, string id, HashSet<string> seen)
    {
        if (FactId.Problem(id) is { } problem)
            Refuse(type, id, $"an id of a-z, 0-9 and '-', 1 to {FactId.MaxLength} characters", $"\"{id}\"", problem);
        else if (!seen.Add(id))
            Refuse(type, id, "each id at most once in a change", "a duplicate");
    }

    private async ValueTask LoadAsync()
    {
        var ids = _change
            .Nodes.Select(n => n.Id)
            .Concat(_change.Relations.Select(r => r.Id))
            .Concat(_change.Relations.SelectMany(r => new[] { r.FromId, r.ToId }))
            .Concat(_change.RetractNodes)
            .Concat(_change.RetractRelations)
            .Concat(_change.Merges.SelectMany(m => new[] { m.FromId, m.IntoId }))
            .Concat(_change.Nodes.SelectMany(n => ReferencesOf(_model.FindKind(n.Kind)?.Properties, n.Properties)))
            .Concat(_change.Relations.SelectMany(r => ReferencesOf(_model.FindRelation(r.Type)?.Properties, r.Properties)));
        await _draft.LoadAsync(ids);
    }

    private static IEnumerable<string> ReferencesOf(IReadOnlyList<Property>? properties, PropertyValues values) =>
        properties is null ? [] : ReferenceProperties.Ids(properties, values);

    private void PutNodes()
    {
        foreach (var write in _change.Nodes)
        {
            if (_refused.Contains(write.Id))
                continue;
            if (IsTaken(write.Kind, write.Id, isNode: true))
                continue;
            var kind = _model.FindKind(write.Kind)!;
            var complete = _properties.Complete(kind.Name, write.Id, kind.Properties, kind.FindProperty, write.Properties);
            _draft.Put(new NodeState(write.Id, kind, complete));
        }
    }

    private void PutRelations()
    {
        foreach (var write in _change.Relations)
        {
            if (_refused.Contains(write.Id))
                continue;
            if (IsTaken(write.Type, write.Id, isNode: false))
                continue;
            var type = _model.FindRelation(write.Type)!;
            var complete = _properties.Complete(type.Name, write.Id, type.Properties, type.FindProperty, write.Properties);
            _draft.Put(new RelationState(write.Id, type, _draft.Resolve(write.FromId), _draft.Resolve(write.ToId), complete));
        }
    }

    private bool IsTaken(string type, string id, bool isNode)
    {
        if (_draft.Redirect(id) is { } into)
        {
            Refuse(type, id, "an id that was not merged", $"one that was merged into \"{into}\"", $"Write \"{into}\" instead.");
            return true;
        }

        if (isNode ? _draft.StoredRelation(id) is { } : _draft.StoredNode(id) is { })
        {
            var other = isNode ? _draft.StoredRelation(id)!.Type.Name : _draft.StoredNode(id)!.Kind.Name;
            Refuse(type, id, "an id that no other fact uses", $"the id of a {(isNode ? "relation" : "node")} ({other})");
            return true;
        }

        return false;
    }

    private async ValueTask PutMergesAsync()
    {
        if (_change.Merges.Count == 0)
            return;
        var merges = new NodeMerges(_draft, _lookup, _cancellation);
        foreach (var merge in _change.Merges)
        {
            if (_refused.Contains(merge.FromId))
                continue;
            if (_draft.Redirect(merge.FromId) is { } done)
            {
                if (done != _draft.Resolve(merge.IntoId))
                    Refuse("Merged node", merge.FromId, $"a node to merge into \"{merge.IntoId}\"", $"one that was merged into \"{done}\"");
                continue;
            }

            if (_draft.StoredNode(merge.FromId) is null)
                Refuse("Merged node", merge.FromId, "an existing node", "none");
            else if (_draft.Resolve(merge.IntoId) == merge.FromId)
                Refuse("Merged node", merge.FromId, "another node to merge into", $"\"{merge.IntoId}\", which is merged into this one");
            else if (_draft.Node(_draft.Resolve(merge.IntoId)) is null || _change.RetractNodes.Contains(merge.IntoId))
                Refuse("Merged node", merge.FromId, "an existing node to merge into", $"\"{merge.IntoId}\"");
            else
                _draft.MergeNode(merge.FromId, merge.IntoId);
        }

        var written = _change.Relations.Select(r => r.Id).Concat(_change.RetractRelations).ToHashSet(StringComparer.Ordinal);
        await merges.MoveRelationsAsync(written);
        await merges.MoveReferencesAsync();
    }

    private async ValueTask WithdrawAsync()
    {
        var absent = new List<(string Type, string Id)>();
        foreach (var id in _change.RetractRelations)
        {
            if (_refused.Contains(id))
                continue;
            if (_draft.StoredNode(id) is { } node)
                Refuse("Relation", id, "a relation", $"a node ({node.Kind.Name})");
            else if (_draft.StoredRelation(id) is null)
                absent.Add(("Relation", id));
            else
                _draft.WithdrawRelation(id);
        }

        foreach (var id in _change.RetractNodes)
        {
            if (_refused.Contains(id))
                continue;
            if (_draft.StoredRelation(id) is { } relation)
                Refuse("Node", id, "a node", $"a relation ({relation.Type.Name})");
            else if (_draft.StoredNode(id) is null)
                absent.Add(("Node", id));
            else
                _draft.WithdrawNode(id);
        }

        if (absent.Count == 0)
            return;
        var retracted = await _lookup.RetractedAsync([.. absent.Select(a => a.Id)], _cancellation);
        foreach (var (type, id) in absent.Where(a => !retracted.Contains(a.Id) && _draft.Redirect(a.Id) is null))
            Refuse(type, id, "a current or withdrawn fact", "an id that no fact has ever had");
    }

    private void CheckSources()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _change.Sources.Select(s => s.Name).Concat(_change.RemoveSources))
        {
            if (name.Length == 0 || Graph.Model.Text.TextValidity.Problem(name) is not null)
                Add("Source", name, "a name without NUL or lone surrogates", "an invalid name");
            else if (!seen.Add(name))
                Add("Source", name, "each source at most once in a change", "a duplicate");
        }
    }

    private void Refuse(string type, string id, string expected, string came, string? hint = null)
    {
        _refused.Add(id);
        Add(type, id, expected, came, hint);
    }

    private void Add(string type, string id, string expected, string came, string? hint = null) =>
        _problems.Add(new ChangeProblem(type, id, null, expected, came, string.IsNullOrWhiteSpace(hint) ? null : hint.Trim()));
}
