using System.Buffers;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Writes the differences of one change into the tables, all at the same instant, within its transaction.</summary>
internal sealed class ChangeWriter
{
    private readonly SqliteSession session;
    private readonly Schema.TypeNumbers types;
    private readonly FactNumbers numbers;
    private readonly long at;
    private readonly ArrayBufferWriter<byte> json = new();
    private readonly AdjacencyWriter adjacency;
    private readonly FactParts parts;
    private readonly Dictionary<int, long> nodeCounts = [];
    private readonly Dictionary<int, long> relationCounts = [];

    public ChangeWriter(SqliteSession session, SqliteDatabase database, FactNumbers numbers, long at)
    {
        this.session = session;
        types = database.Numbers;
        this.numbers = numbers;
        this.at = at;
        adjacency = new AdjacencyWriter(session, database.LeastOfHub);
        parts = new FactParts(session, types, numbers);
    }

    public void Write(ChangeSet changes, CancellationToken cancellation)
    {
        // Numbers first: evidence and references may name facts that come later in the change.
        foreach (var change in changes.Nodes.Where(c => c.Before is null))
            numbers.Make(change.Id, isNode: true);
        foreach (var change in changes.Relations.Where(c => c.Before is null))
            numbers.Make(change.Id, isNode: false);
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

        adjacency.SaveDegrees();
        SaveCounts("kind", nodeCounts);
        SaveCounts("relation_type", relationCounts);
        numbers.Save();
    }

    private void Write(NodeChange change)
    {
        var number = numbers.Of(change.Id);
        if (change.Before is { } before)
        {
            session.Prepare("""
                INSERT INTO node_version (number, recorded, retracted, id, kind, props)
                SELECT number, recorded, ?, id, kind, props FROM node WHERE number = ?
                """).Bind(1, at).Bind(2, number).Run();
            Count(nodeCounts, types.Of(before.Kind), -1);
        }

        if (change.After is { } after)
        {
            var kind = types.Of(after.Kind);
            session.Prepare(change.Before is null
                    ? "INSERT INTO node (id, kind, props, recorded, number) VALUES (?, ?, ?, ?, ?)"
                    : "UPDATE node SET id = ?, kind = ?, props = ?, recorded = ? WHERE number = ?")
                .Bind(1, after.Id).Bind(2, kind).BindUtf8(3, Json(after.Kind.FindProperty, after.Properties))
                .Bind(4, at).Bind(5, number).Run();
            Count(nodeCounts, kind, 1);
            if (change.Before is { } was && was.Kind != after.Kind)
                adjacency.ChangeKind(number, after.Id, types.Of(was.Kind), kind);
        }
        else
        {
            session.Prepare("DELETE FROM node WHERE number = ?").Bind(1, number).Run();
        }

        parts.Write(number, change.Before, change.After);
        Redirect(change.Id, change.IntoId);
    }

    private void Write(RelationChange change)
    {
        var number = numbers.Of(change.Id);
        var moved = change.Before is null || change.After is null || change.Before.Type != change.After.Type
            || change.Before.FromId != change.After.FromId || change.Before.ToId != change.After.ToId;
        if (change.Before is { } before)
        {
            session.Prepare("""
                INSERT INTO relation_version (number, recorded, retracted, id, type, from_node, to_node, props)
                SELECT number, recorded, ?, id, type, from_node, to_node, props FROM relation WHERE number = ?
                """).Bind(1, at).Bind(2, number).Run();
            if (moved)
            {
                adjacency.Remove(types.Of(before.Type), numbers.Of(before.FromId), before.FromId,
                    numbers.Of(before.ToId), before.ToId, before.Id);
                Count(relationCounts, types.Of(before.Type), -1);
            }
        }

        if (change.After is { } after)
        {
            var from = numbers.Of(after.FromId);
            var to = numbers.Of(after.ToId);
            session.Prepare(change.Before is null
                    ? "INSERT INTO relation (id, type, from_node, to_node, props, recorded, number) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    : "UPDATE relation SET id = ?, type = ?, from_node = ?, to_node = ?, props = ?, recorded = ? WHERE number = ?")
                .Bind(1, after.Id).Bind(2, types.Of(after.Type)).Bind(3, from).Bind(4, to)
                .BindUtf8(5, Json(after.Type.FindProperty, after.Properties)).Bind(6, at).Bind(7, number).Run();
            if (moved)
            {
                adjacency.Add(types.Of(after.Type), from, after.FromId, adjacency.KindOf(from), to, after.ToId,
                    adjacency.KindOf(to), number, after.Id);
                Count(relationCounts, types.Of(after.Type), 1);
            }
        }
        else
        {
            session.Prepare("DELETE FROM relation WHERE number = ?").Bind(1, number).Run();
        }

        parts.Write(number, change.Before, change.After);
        Redirect(change.Id, change.IntoId);
    }

    private void Redirect(string id, string? into)
    {
        if (into is null)
            return;
        session.Prepare("UPDATE redirect SET into_id = ? WHERE into_id = ?").Bind(1, into).Bind(2, id).Run();
        session.Prepare("INSERT INTO redirect (id, into_id) VALUES (?, ?)").Bind(1, id).Bind(2, into).Run();
    }

    private ReadOnlySpan<byte> Json(Func<string, Property?> find, Storage.Changes.PropertyValues values)
    {
        json.ResetWrittenCount();
        FactJson.Write(json, find, values);
        return json.WrittenSpan;
    }

    private static void Count(Dictionary<int, long> counts, int type, int by) =>
        counts[type] = counts.GetValueOrDefault(type) + by;

    private void SaveCounts(string table, Dictionary<int, long> counts)
    {
        foreach (var (type, by) in counts.Where(c => c.Value != 0))
            session.Prepare($"UPDATE {table} SET n = n + ? WHERE number = ?").Bind(1, by).Bind(2, type).Run();
    }
}
