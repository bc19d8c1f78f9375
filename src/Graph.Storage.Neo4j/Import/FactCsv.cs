using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Import;

/// <summary>The file of the current facts, or of the past versions, of one kind or relation type.</summary>
internal sealed class FactCsv
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _alwaysThere;
    private readonly object?[] _row;

    public FactCsv(CsvFile file, bool isNodes, string types)
    {
        (File, IsNodes, Types) = (file, isNodes, types);
        _row = new object?[file.Columns.Count];
        // Columns that are not properties (ends, labels) are set by position.
        for (var i = 0; i < file.Columns.Count; i++)
        {
            if (file.Columns[i].Name.Length > 0)
                _places.Add(file.Columns[i].Name, i);
        }

        _alwaysThere = [.. file.Columns.Where(c => c is { IsList: true, IsRequired: true }).Select(c => c.Name)];
    }

    /// <summary>The file.</summary>
    public CsvFile File { get; }

    /// <summary>Whether its rows become nodes, not relationships.</summary>
    public bool IsNodes { get; }

    /// <summary>The labels, or the type, of the resulting nodes or relationships.</summary>
    public string Types { get; }

    /// <summary>Writes a node, or a past version of one.</summary>
    public void Write(ArchivedNode node)
    {
        var map = FactMap.Of(node.State.Kind, node.State.Id, node.State.Properties);
        if (node.Retracted is null)
        {
            Begin(map, node.Evidence, node.Recorded);
            _row[^1] = map.IsLong ? "LongText" : null;
        }
        else
        {
            map.MakeVersion(node.State.Kind);
            Begin(map, null, node.Recorded);
            Set(StoreProperties.Retracted, CsvFile.Instant(node.Retracted.Value));
        }

        End();
    }

    /// <summary>Writes a relation, or a past version of one.</summary>
    public void Write(ArchivedRelation relation)
    {
        var state = relation.State;
        var map = FactMap.Of(state.Type, state.Id, state.Properties);
        if (relation.Retracted is null)
        {
            Begin(map, relation.Evidence, relation.Recorded);
            (_row[0], _row[1]) = (state.FromId, state.ToId);
            Set(StoreIndexes.From, state.FromId);
            Set(StoreIndexes.To, state.ToId);
        }
        else
        {
            map.MakeVersion(state);
            Begin(map, null, relation.Recorded);
            Set(StoreProperties.Retracted, CsvFile.Instant(relation.Retracted.Value));
        }

        End();
    }

    private void Begin(FactMap map, IReadOnlyList<string>? evidence, long recorded)
    {
        Array.Clear(_row);
        foreach (var (name, value) in map.Properties)
        {
            if (value is not null)
                Set(name, value);
        }

        foreach (var (name, value) in map.Instants ?? [])
        {
            if (value is not null)
            {
                Set(
                    name,
                    value is IReadOnlyList<object> list
                        ? list.Select(i => (object)CsvFile.Instant((long)i)).ToArray()
                        : CsvFile.Instant((long)value)
                );
            }
        }

        if (evidence is not null && _places.ContainsKey(StoreProperties.Evidence))
            Set(StoreProperties.Evidence, evidence.ToArray<object>());
        Set(StoreProperties.Recorded, CsvFile.Instant(recorded));
    }

    private void End()
    {
        List<object>? empty = null,
            blank = null;
        foreach (var (name, place) in _places)
        {
            if (_row[place] is not IReadOnlyList<object> list || !DroppedLists.IsDropped(list))
                continue;
            if (DroppedLists.IsBlank(list))
                (blank ??= []).Add(name);
            else if (!_alwaysThere.Contains(name))
                (empty ??= []).Add(name);
        }

        Set(DroppedLists.Empty, empty);
        Set(DroppedLists.Blank, blank);
        File.Write(_row);
    }

    private void Set(string name, object? value)
    {
        if (!_places.TryGetValue(name, out var place))
            throw new InvalidOperationException($"'{File.Path}' has no column for '{name}'.");
        _row[place] = value;
    }
}
