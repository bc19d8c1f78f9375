using Graph.GraphQL;
using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// Works out what a change makes different, and refuses it with every problem there is. One algorithm for all stores, so
/// that they accept the same changes: it sees what stands through <see cref="IFactLookup"/> and judges only the graph that
/// would be there afterwards.
/// </summary>
public sealed class ChangePlanner
{
    private const int MaxChangeId = 200;

    private readonly GraphModel model;
    private readonly GraphChange change;
    private readonly IFactLookup lookup;
    private readonly CancellationToken cancellation;
    private readonly List<ChangeProblem> problems = [];
    private readonly PropertyCheck properties;
    private readonly ChangeDraft draft;

    // Facts that are refused already: what depends on them is not reported as well.
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    private ChangePlanner(GraphModel model, GraphChange change, IFactLookup lookup, CancellationToken cancellation)
    {
        this.model = model;
        this.change = change;
        this.lookup = lookup;
        this.cancellation = cancellation;
        properties = new PropertyCheck(problems);
        draft = new ChangeDraft(lookup, cancellation);
    }

    /// <summary>The differences that the change makes. Writes nothing.</summary>
    /// <exception cref="GraphChangeException">The change does not fit the model or the graph.</exception>
    public static async ValueTask<ChangeSet> PlanAsync(
        GraphModel model, GraphChange change, IFactLookup lookup, CancellationToken cancellation = default)
    {
        var planner = new ChangePlanner(model, change, lookup, cancellation);
        await planner.PlanAsync();
        return planner.problems.Count == 0 ? planner.draft.Differences() : throw new GraphChangeException(planner.problems);
    }

    private async ValueTask PlanAsync()
    {
        CheckNames();
        await LoadAsync();
        PutNodes();
        await PutMergesAsync();
        PutRelations();
        await WithdrawAsync();
        draft.ResolveReferences();
        var rules = new RuleContext(model, draft, lookup, problems, refused, cancellation);
        await EndRules.CheckAsync(rules);
        await ReferenceRules.CheckAsync(rules);
        await ParallelRules.CheckAsync(rules);
        await ToOneRules.CheckAsync(rules);
        await TreeRules.CheckAsync(rules);
        CheckSources();
    }

    // Everything that can be said without looking at the graph: forms of ids, kinds and types, ids named twice.
    private void CheckNames()
    {
        if (change.Id is { } id && (id.Length is 0 or > MaxChangeId || id.Any(c => c is <= ' ' or > '~')))
            Add("Change", id, $"an id of 1 to {MaxChangeId} ASCII characters without spaces", $"\"{id}\"");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in change.Nodes)
        {
            if (model.FindKind(node.Kind) is null)
            {
                var isInterface = model.FindInterface(node.Kind) is not null;
                Refuse("Node", node.Id, "a kind of the model", $"\"{node.Kind}\"" + (isInterface ? ", an interface" : ""),
                    Suggestions.DidYouMean(node.Kind, model.Kinds.Select(k => k.Name)));
            }

            CheckId(node.Kind, node.Id, seen);
        }

        foreach (var relation in change.Relations)
        {
            if (model.FindRelation(relation.Type) is null)
            {
                Refuse("Relation", relation.Id, "a relation type of the model", $"\"{relation.Type}\"",
                    Suggestions.DidYouMean(relation.Type, model.Relations.Select(r => r.Name)));
            }

            CheckId(relation.Type, relation.Id, seen);
        }

        foreach (var retracted in change.RetractRelations)
            CheckId("Relation", retracted, seen);
        foreach (var retracted in change.RetractNodes)
            CheckId("Node", retracted, seen);
        foreach (var merge in change.Merges)
            CheckId("Merged node", merge.FromId, seen);
    }

    private void CheckId(string type, string id, HashSet<string> seen)
    {
        if (FactId.Problem(id) is { } problem)
            Refuse(type, id, $"an id of a-z, 0-9 and '-', 1 to {FactId.MaxLength} characters", $"\"{id}\"", problem);
        else if (!seen.Add(id))
            Refuse(type, id, "each id once in a change", "it again");
    }

    private async ValueTask LoadAsync()
    {
        var ids = change.Nodes.Select(n => n.Id)
            .Concat(change.Relations.Select(r => r.Id))
            .Concat(change.Relations.SelectMany(r => new[] { r.FromId, r.ToId }))
            .Concat(change.RetractNodes)
            .Concat(change.RetractRelations)
            .Concat(change.Merges.SelectMany(m => new[] { m.FromId, m.IntoId }))
            .Concat(change.Nodes.SelectMany(n => ReferencesOf(model.FindKind(n.Kind)?.Properties, n.Properties)))
            .Concat(change.Relations.SelectMany(r => ReferencesOf(model.FindRelation(r.Type)?.Properties, r.Properties)));
        await draft.LoadAsync(ids);
    }

    private static IEnumerable<string> ReferencesOf(IReadOnlyList<Property>? properties, PropertyValues values) =>
        properties is null ? [] : ReferenceProperties.Ids(properties, values);

    private void PutNodes()
    {
        foreach (var write in change.Nodes)
        {
            if (refused.Contains(write.Id))
                continue;
            if (IsTaken(write.Kind, write.Id, isNode: true))
                continue;
            var kind = model.FindKind(write.Kind)!;
            var complete = properties.Complete(kind.Name, write.Id, kind.Properties, kind.FindProperty, write.Properties);
            draft.Put(new NodeState(write.Id, kind, complete));
        }
    }

    private void PutRelations()
    {
        foreach (var write in change.Relations)
        {
            if (refused.Contains(write.Id))
                continue;
            if (IsTaken(write.Type, write.Id, isNode: false))
                continue;
            var type = model.FindRelation(write.Type)!;
            var complete = properties.Complete(type.Name, write.Id, type.Properties, type.FindProperty, write.Properties);
            draft.Put(new RelationState(
                write.Id, type, draft.Resolve(write.FromId), draft.Resolve(write.ToId), complete));
        }
    }

    private bool IsTaken(string type, string id, bool isNode)
    {
        if (draft.Redirect(id) is { } into)
        {
            Refuse(type, id, "an id that stands for itself", $"one that was merged into \"{into}\"", $"Write \"{into}\" instead.");
            return true;
        }

        if (isNode ? draft.StoredRelation(id) is { } : draft.StoredNode(id) is { })
        {
            var other = isNode ? draft.StoredRelation(id)!.Type.Name : draft.StoredNode(id)!.Kind.Name;
            Refuse(type, id, "an id that no other fact has", $"that of a {(isNode ? "relation" : "node")} ({other})");
            return true;
        }

        return false;
    }

    private async ValueTask PutMergesAsync()
    {
        if (change.Merges.Count == 0)
            return;
        var merges = new NodeMerges(draft, lookup, cancellation);
        foreach (var merge in change.Merges)
        {
            if (refused.Contains(merge.FromId))
                continue;
            if (draft.Redirect(merge.FromId) is { } done)
            {
                if (done != draft.Resolve(merge.IntoId))
                    Refuse("Merged node", merge.FromId, $"to be merged into \"{merge.IntoId}\"", $"one that was merged into \"{done}\"");
                continue;
            }

            if (draft.StoredNode(merge.FromId) is null)
                Refuse("Merged node", merge.FromId, "a node that stands", "none");
            else if (draft.Resolve(merge.IntoId) == merge.FromId)
                Refuse("Merged node", merge.FromId, "another node to be merged into", $"\"{merge.IntoId}\", which is merged into this one");
            else if (draft.Node(draft.Resolve(merge.IntoId)) is null || change.RetractNodes.Contains(merge.IntoId))
                Refuse("Merged node", merge.FromId, "to be merged into a node that stands", $"\"{merge.IntoId}\"");
            else
                draft.MergeNode(merge.FromId, merge.IntoId);
        }

        var written = change.Relations.Select(r => r.Id).Concat(change.RetractRelations).ToHashSet(StringComparer.Ordinal);
        await merges.MoveRelationsAsync(written);
        await merges.MoveReferencesAsync();
    }

    private async ValueTask WithdrawAsync()
    {
        var absent = new List<(string Type, string Id)>();
        foreach (var id in change.RetractRelations)
        {
            if (refused.Contains(id))
                continue;
            if (draft.StoredNode(id) is { } node)
                Refuse("Relation", id, "a relation", $"a node ({node.Kind.Name})");
            else if (draft.StoredRelation(id) is null)
                absent.Add(("Relation", id));
            else
                draft.WithdrawRelation(id);
        }

        foreach (var id in change.RetractNodes)
        {
            if (refused.Contains(id))
                continue;
            if (draft.StoredRelation(id) is { } relation)
                Refuse("Node", id, "a node", $"a relation ({relation.Type.Name})");
            else if (draft.StoredNode(id) is null)
                absent.Add(("Node", id));
            else
                draft.WithdrawNode(id);
        }

        if (absent.Count == 0)
            return;
        var retracted = await lookup.RetractedAsync([.. absent.Select(a => a.Id)], cancellation);
        foreach (var (type, id) in absent.Where(a => !retracted.Contains(a.Id) && draft.Redirect(a.Id) is null))
            Refuse(type, id, "a fact that stands or once stood", "an id that nothing ever had");
    }

    private void CheckSources()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in change.Sources.Select(s => s.Name).Concat(change.RemoveSources))
        {
            if (name.Length == 0 || Graph.Model.Text.TextValidity.Problem(name) is not null)
                Add("Source", name, "a name without NUL and lone surrogates", "another");
            else if (!seen.Add(name))
                Add("Source", name, "each source once in a change", "it again");
        }
    }

    private void Refuse(string type, string id, string expected, string came, string? hint = null)
    {
        refused.Add(id);
        Add(type, id, expected, came, hint);
    }

    private void Add(string type, string id, string expected, string came, string? hint = null) =>
        problems.Add(new ChangeProblem(type, id, null, expected, came, string.IsNullOrWhiteSpace(hint) ? null : hint.Trim()));
}
