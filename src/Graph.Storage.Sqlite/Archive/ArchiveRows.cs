using System.Buffers;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>
/// Writes the records of one batch as rows, within its transaction, together with the data that the store derives from them.
/// </summary>
internal sealed class ArchiveRows
{
    private readonly SqliteSession _session;
    private readonly SqliteDatabase _database;
    private readonly FactNumbers _numbers;
    private readonly FactParts _parts;
    private readonly AdjacencyWriter _adjacency;
    private readonly Dictionary<string, int> _nodeCounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _relationCounts = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _json = new();

    public ArchiveRows(SqliteSession session, SqliteDatabase database)
    {
        _session = session;
        _database = database;
        _numbers = new FactNumbers(session, reserves: true);
        _parts = new FactParts(session, database.Numbers, _numbers);
        _adjacency = new AdjacencyWriter(session, database.LeastOfHub);
    }

    public void Write(ArchiveRecord record)
    {
        switch (record)
        {
            case ArchivedNode { Retracted: null } node:
                Node(node);
                break;
            case ArchivedNode version:
                NodeVersion(version);
                break;
            case ArchivedRelation { Retracted: null } relation:
                Relation(relation);
                break;
            case ArchivedRelation version:
                RelationVersion(version);
                break;
            case ArchivedRedirect redirect:
                _session.Prepare("INSERT INTO redirect (id, into_id) VALUES (?, ?)").Bind(1, redirect.Id).Bind(2, redirect.IntoId).Run();
                break;
            case ArchivedChange change:
                Change(change);
                break;
            case ArchivedFactChanges touches:
                Touches(touches);
                break;
            case ArchivedAnswer { Result: var result } answer:
                _session
                    .Prepare("INSERT INTO applied (id, number, created, updated, retracted, sources) VALUES (?, ?, ?, ?, ?, ?)")
                    .Bind(1, answer.Id)
                    .Bind(2, result.Number)
                    .Bind(3, result.Created)
                    .Bind(4, result.Updated)
                    .Bind(5, result.Retracted)
                    .Bind(6, result.Sources)
                    .Run();
                break;
            case ArchivedSource { Source: var source }:
                _session
                    .Prepare("INSERT INTO source (name, sha256, payload) VALUES (?, ?, ?)")
                    .Bind(1, source.Name)
                    .Bind(2, source.Sha256)
                    .BindBlob(3, source.Payload.Span)
                    .Run();
                break;
            default:
                throw new InvalidOperationException($"Unknown record type {record.GetType()}.");
        }
    }

    /// <summary>Stores the totals that were accumulated over the batch.</summary>
    public void Save()
    {
        _adjacency.SaveDegrees();
        Save("kind", _nodeCounts);
        Save("relation_type", _relationCounts);
        _numbers.Save();

        void Save(string table, Dictionary<string, int> counts)
        {
            foreach (var (name, by) in counts)
                _session.Prepare($"UPDATE {table} SET n = n + ? WHERE name = ?").Bind(1, by).Bind(2, name).Run();
        }
    }

    private void Node(ArchivedNode node)
    {
        var (state, number) = (node.State, _numbers.Make(node.State.Id, isNode: true));
        _session
            .Prepare("INSERT INTO node (number, id, kind, props, recorded) VALUES (?, ?, ?, ?, ?)")
            .Bind(1, number)
            .Bind(2, state.Id)
            .Bind(3, _database.Numbers.Of(state.Kind))
            .BindUtf8(4, Json(state.Kind.FindProperty, state.Properties))
            .Bind(5, node.Recorded)
            .Run();
        _parts.Write(number, null, state);
        _nodeCounts[state.Kind.Name] = _nodeCounts.GetValueOrDefault(state.Kind.Name) + 1;
    }

    private void NodeVersion(ArchivedNode version)
    {
        var state = version.State;
        _session
            .Prepare("INSERT INTO node_version (number, recorded, retracted, id, kind, props) VALUES (?, ?, ?, ?, ?, ?)")
            .Bind(1, _numbers.MakeVersion(state.Id, isNode: true))
            .Bind(2, version.Recorded)
            .Bind(3, version.Retracted!.Value)
            .Bind(4, state.Id)
            .Bind(5, _database.Numbers.Of(state.Kind))
            .BindUtf8(6, Json(state.Kind.FindProperty, state.Properties))
            .Run();
    }

    private void Relation(ArchivedRelation relation)
    {
        var (state, number) = (relation.State, _numbers.Make(relation.State.Id, isNode: false));
        var (from, to) = (_numbers.OfAny(state.FromId, isNode: true), _numbers.OfAny(state.ToId, isNode: true));
        var type = _database.Numbers.Of(state.Type);
        _session
            .Prepare("INSERT INTO relation (number, id, type, from_node, to_node, props, recorded) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .Bind(1, number)
            .Bind(2, state.Id)
            .Bind(3, type)
            .Bind(4, from)
            .Bind(5, to)
            .BindUtf8(6, Json(state.Type.FindProperty, state.Properties))
            .Bind(7, relation.Recorded)
            .Run();
        _adjacency.Add(type, from, state.FromId, _adjacency.KindOf(from), to, state.ToId, _adjacency.KindOf(to), number, state.Id);
        _parts.Write(number, null, state);
        _relationCounts[state.Type.Name] = _relationCounts.GetValueOrDefault(state.Type.Name) + 1;
    }

    private void RelationVersion(ArchivedRelation version)
    {
        var state = version.State;
        _session
            .Prepare(
                """
                INSERT INTO relation_version (number, recorded, retracted, id, type, from_node, to_node, props)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
            )
            .Bind(1, _numbers.MakeVersion(state.Id, isNode: false))
            .Bind(2, version.Recorded)
            .Bind(3, version.Retracted!.Value)
            .Bind(4, state.Id)
            .Bind(5, _database.Numbers.Of(state.Type))
            .Bind(6, _numbers.OfAny(state.FromId, isNode: true))
            .Bind(7, _numbers.OfAny(state.ToId, isNode: true))
            .BindUtf8(8, Json(state.Type.FindProperty, state.Properties))
            .Run();
    }

    private void Change(ArchivedChange change)
    {
        _session
            .Prepare("INSERT INTO change (number, id, at, note) VALUES (?, ?, ?, ?)")
            .Bind(1, change.Number)
            .Bind(2, change.Id)
            .Bind(3, change.At)
            .Bind(4, change.Note)
            .Run();
        foreach (var name in change.Sources)
            _session.Prepare("INSERT INTO change_source (change, name) VALUES (?, ?)").Bind(1, change.Number).Bind(2, name).Run();
    }

    private void Touches(ArchivedFactChanges touches)
    {
        var insert = _session.Prepare("INSERT INTO change_fact (change, fact, is_relation, operation) VALUES (?, ?, ?, ?)");
        foreach (var fact in touches.Facts)
        {
            insert
                .Bind(1, touches.Change)
                .Bind(2, _numbers.OfAny(fact.Id, !fact.IsRelation))
                .Bind(3, fact.IsRelation ? 1 : 0)
                .Bind(4, (int)fact.Operation)
                .Run();
        }
    }

    private ReadOnlySpan<byte> Json(Func<string, Property?> find, PropertyValues values)
    {
        _json.ResetWrittenCount();
        FactJson.Write(_json, find, values);
        return _json.WrittenSpan;
    }
}
