using Graph.Model;
using Graph.Storage.Changes;

namespace Graph.Storage.Conformance.Reference;

/// <summary>The graph as plain lists of versions, with what changes do to them written as directly as can be.</summary>
public sealed class ReferenceGraph(GraphModel model)
{
    private readonly Dictionary<string, string> _merged = [];

    public GraphModel Model { get; } = model;

    public List<ReferenceNode> Nodes { get; } = [];

    public List<ReferenceRelation> Relations { get; } = [];

    /// <summary>The id that this one was merged into, at the end of the chain, or itself.</summary>
    public string Resolve(string id)
    {
        while (_merged.TryGetValue(id, out var into))
            id = into;
        return id;
    }

    public void Apply(GraphChange change, DateTimeOffset at)
    {
        foreach (var write in change.Nodes)
        {
            var kind = Model.FindKind(write.Kind)!;
            var values = WithDefaults(kind.Properties, write.Properties);
            var old = Current(Nodes, write.Id);
            if (old is not null && old.Kind == kind && old.Values.Equals(values))
                continue;
            old?.Retracted = at;
            Nodes.Add(new ReferenceNode(write.Id, kind, values, at));
        }
        foreach (var write in change.Relations)
        {
            var type = Model.FindRelation(write.Type)!;
            Write(write.Id, type, Resolve(write.FromId), Resolve(write.ToId), WithDefaults(type.Properties, write.Properties), at);
        }
        foreach (var id in change.RetractNodes)
            Current(Nodes, id)?.Retracted = at;
        foreach (var id in change.RetractRelations)
            Current(Relations, id)?.Retracted = at;
        foreach (var merge in change.Merges)
            Merge(merge, at);
    }

    private void Merge(NodeMerge merge, DateTimeOffset at)
    {
        Current(Nodes, merge.FromId)!.Retracted = at;
        _merged[merge.FromId] = merge.IntoId;
        var moved = Relations.Where(r => r.Retracted is null && (r.FromId == merge.FromId || r.ToId == merge.FromId)).ToList();
        foreach (var r in moved)
            Write(r.Id, r.Type, Resolve(r.FromId), Resolve(r.ToId), r.Values, at);
    }

    private void Write(string id, RelationType type, string from, string to, PropertyValues values, DateTimeOffset at)
    {
        var old = Current(Relations, id);
        if (old is not null && old.FromId == from && old.ToId == to && old.Values.Equals(values))
            return;
        old?.Retracted = at;
        Relations.Add(new ReferenceRelation(id, type, from, to, values, at));
    }

    private static T? Current<T>(List<T> facts, string id)
        where T : ReferenceFact => facts.SingleOrDefault(f => f.Id == id && f.Retracted is null);

    private static PropertyValues WithDefaults(IReadOnlyList<Property> properties, PropertyValues values) =>
        new(
            properties
                .Where(p => values[p.Name] is null && p.Default is not null)
                .Select(p => KeyValuePair.Create(p.Name, p.Default))
                .Concat(values.Select(v => KeyValuePair.Create(v.Key, (object?)v.Value)))
        );
}
