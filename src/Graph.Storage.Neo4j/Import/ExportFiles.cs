using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;

namespace Graph.Storage.Neo4j.Import;

/// <summary>
/// Distributes the records of a store to the files of an export: one per kind or relation type, created with its first fact.
/// </summary>
internal sealed class ExportFiles(string folder) : IDisposable
{
    private readonly Dictionary<(ArchivePart Part, string Type), FactCsv> _facts = [];
    private readonly StoreCsv _store = new(folder);

    /// <summary>
    /// Every file, with its labels or type for the import: <c>Thing:Person:Actor:_Thing:_Person:_Actor</c> or <c>SPEAKS</c>.
    /// </summary>
    public IEnumerable<(bool IsNodes, string Types, CsvFile File)> Files =>
        _facts.Values.Select(f => (f.IsNodes, f.Types, f.File)).Concat(_store.Files.Select(f => (true, f.Label, f.File)));

    public void Write(ArchiveRecord record)
    {
        switch (record)
        {
            case ArchivedNode { State: var state } node:
                Of(node, state.Kind).Write(node);
                if (node.Retracted is null)
                    _store.References(state.Id, ReferenceProperties.Ids(state.Kind.Properties, state.Properties));
                break;
            case ArchivedRelation { State: var state } relation:
                Of(relation, state.Type).Write(relation);
                if (relation.Retracted is null)
                    _store.References(state.Id, ReferenceProperties.Ids(state.Type.Properties, state.Properties));
                break;
            default:
                _store.Write(record);
                break;
        }
    }

    public void End(ArchiveHead head) => _store.State(head);

    public void Dispose()
    {
        foreach (var (_, fact) in _facts)
            fact.File.Dispose();
        _store.Dispose();
    }

    private FactCsv Of(ArchivedNode node, Kind kind)
    {
        if (_facts.TryGetValue((node.Part, kind.Name), out var known))
            return known;
        var file =
            node.Part == ArchivePart.Nodes
                ? new FactCsv(
                    new CsvFile(folder, $"nodes-{kind.Name}.csv", FactColumns.Standing(kind)),
                    true,
                    string.Join(':', StoreLabels.All(kind))
                )
                : new FactCsv(new CsvFile(folder, $"old-nodes-{kind.Name}.csv", FactColumns.Versions(kind)), true, "NodeVersion");
        _facts.Add((node.Part, kind.Name), file);
        return file;
    }

    private FactCsv Of(ArchivedRelation relation, RelationType type)
    {
        if (_facts.TryGetValue((relation.Part, type.Name), out var known))
            return known;
        var file =
            relation.Part == ArchivePart.Relations
                ? new FactCsv(new CsvFile(folder, $"relations-{type.Name}.csv", FactColumns.Standing(type)), false, type.Name)
                : new FactCsv(new CsvFile(folder, $"old-relations-{type.Name}.csv", FactColumns.Versions(type)), true, "RelationVersion");
        _facts.Add((relation.Part, type.Name), file);
        return file;
    }
}
