using System.Buffers;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Writes the differences of one change into the tables, all with the same timestamp, within its transaction.</summary>
internal sealed class ChangeWriter
{
    private readonly SqliteSession _session;
    private readonly Schema.TypeNumbers _types;
    private readonly FactNumbers _numbers;
    private readonly long _at;
    private readonly ArrayBufferWriter<byte> _json = new();
    private readonly AdjacencyWriter _adjacency;
    private readonly FactParts _parts;
    private readonly Dictionary<int, long> _nodeCounts = [];
    private readonly Dictionary<int, long> _relationCounts = [];

    public ChangeWriter(SqliteSession session, SqliteDatabase database, FactNumbers numbers, long at)
    {
        _session = session;
        _types = database.Numbers;
        _numbers = numbers;
        _at = at;
        _adjacency = new AdjacencyWriter(session, database.LeastOfHub);
        _parts = new FactParts(session, _types, numbers);
    }

    public void Write(ChangeSet changes, CancellationToken cancellation)
    {
        // Numbers first: evidence and references may name facts that come later in the change.
        foreach (var change in changes.Nodes.Where(c => c.Before is null))
            _numbers.Make(change.Id, isNode: true);
        foreach (var change in changes.Relations.Where(c => c.Before is null))
            _numbers.Make(change.Id, isNode: false);
        foreach (var change in changes.Nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(change);
        }

        foreach (var change in changes.Relations)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(change);
        }

        _adjacency.SaveDegrees();
        SaveCounts("kind", _nodeCounts);
        SaveCounts("relation_type", _relationCounts);
        _numbers.Save();
    }

    private void Write(NodeChange change)
    {
        var number = _numbers.Of(change.Id);
        if (change.Before is { } before)
        {
            _session
                .Prepare(
                    """
                    INSERT INTO node_version (number, recorded, retracted, id, kind, props)
                    SELECT number, recorded, ?, id, kind, props FROM node WHERE number = ?
                    """
                )
                .Bind(1, _at)
                .Bind(2, number)
                .Run();
            Count(_nodeCounts, _types.Of(before.Kind), -1);
        }

        if (change.After is { } after)
        {
            var kind = _types.Of(after.Kind);
            _session
                .Prepare(
                    change.Before is null
                        ? "INSERT INTO node (id, kind, props, recorded, number) VALUES (?, ?, ?, ?, ?)"
                        : "UPDATE node SET id = ?, kind = ?, props = ?, recorded = ? WHERE number = ?"
                )
                .Bind(1, after.Id)
                .Bind(2, kind)
                .BindUtf8(3, Json(after.Kind.FindProperty, after.Properties))
                .Bind(4, _at)
                .Bind(5, number)
                .Run();
            Count(_nodeCounts, kind, 1);
            if (change.Before is { } was && was.Kind != after.Kind)
                _adjacency.ChangeKind(number, after.Id, _types.Of(was.Kind), kind);
        }
        else
        {
            _session.Prepare("DELETE FROM node WHERE number = ?").Bind(1, number).Run();
        }

        _parts.Write(number, change.Before, change.After);
        Redirect(change.Id, change.IntoId);
    }

    private void Write(RelationChange change)
    {
        var number = _numbers.Of(change.Id);
        var moved =
            change.Before is null
            || change.After is null
            || change.Before.Type != change.After.Type
            || change.Before.FromId != change.After.FromId
            || change.Before.ToId != change.After.ToId;
        if (change.Before is { } before)
        {
            _session
                .Prepare(
                    """
                    INSERT INTO relation_version (number, recorded, retracted, id, type, from_node, to_node, props)
                    SELECT number, recorded, ?, id, type, from_node, to_node, props FROM relation WHERE number = ?
                    """
                )
                .Bind(1, _at)
                .Bind(2, number)
                .Run();
            if (moved)
            {
                _adjacency.Remove(
                    _types.Of(before.Type),
                    _numbers.Of(before.FromId),
                    before.FromId,
                    _numbers.Of(before.ToId),
                    before.ToId,
                    before.Id
                );
                Count(_relationCounts, _types.Of(before.Type), -1);
            }
        }

        if (change.After is { } after)
        {
            var from = _numbers.Of(after.FromId);
            var to = _numbers.Of(after.ToId);
            _session
                .Prepare(
                    change.Before is null
                        ? "INSERT INTO relation (id, type, from_node, to_node, props, recorded, number) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        : "UPDATE relation SET id = ?, type = ?, from_node = ?, to_node = ?, props = ?, recorded = ? WHERE number = ?"
                )
                .Bind(1, after.Id)
                .Bind(2, _types.Of(after.Type))
                .Bind(3, from)
                .Bind(4, to)
                .BindUtf8(5, Json(after.Type.FindProperty, after.Properties))
                .Bind(6, _at)
                .Bind(7, number)
                .Run();
            if (moved)
            {
                _adjacency.Add(
                    _types.Of(after.Type),
                    from,
                    after.FromId,
                    _adjacency.KindOf(from),
                    to,
                    after.ToId,
                    _adjacency.KindOf(to),
                    number,
                    after.Id
                );
                Count(_relationCounts, _types.Of(after.Type), 1);
            }
        }
        else
        {
            _session.Prepare("DELETE FROM relation WHERE number = ?").Bind(1, number).Run();
        }

        _parts.Write(number, change.Before, change.After);
        Redirect(change.Id, change.IntoId);
    }

    private void Redirect(string id, string? into)
    {
        if (into is null)
            return;
        _session.Prepare("UPDATE redirect SET into_id = ? WHERE into_id = ?").Bind(1, into).Bind(2, id).Run();
        _session.Prepare("INSERT INTO redirect (id, into_id) VALUES (?, ?)").Bind(1, id).Bind(2, into).Run();
    }

    private ReadOnlySpan<byte> Json(Func<string, Property?> find, Storage.Changes.PropertyValues values)
    {
        _json.ResetWrittenCount();
        FactJson.Write(_json, find, values);
        return _json.WrittenSpan;
    }

    private static void Count(Dictionary<int, long> counts, int type, int by) => counts[type] = counts.GetValueOrDefault(type) + by;

    private void SaveCounts(string table, Dictionary<int, long> counts)
    {
        foreach (var (type, by) in counts.Where(c => c.Value != 0))
            _session.Prepare($"UPDATE {table} SET n = n + ? WHERE number = ?").Bind(1, by).Bind(2, type).Run();
    }
}
