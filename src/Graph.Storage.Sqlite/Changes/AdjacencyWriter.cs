using System.Runtime.InteropServices;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Maintains the two adjacency tables, the degrees counted from them, and the orders of hubs.</summary>
internal sealed class AdjacencyWriter(SqliteSession session, int leastOfHub)
{
    private const int Out = 0;
    private const int In = 1;

    private readonly record struct Degree(long Node, int Direction, int Type, int NeighbourKind);

    // Accumulated over the change: a hub that gains 10,000 relations has its counters written once.
    private readonly Dictionary<Degree, long> _degrees = [];
    private readonly Dictionary<long, int> _kinds = [];
    private readonly HubWriter _hubs = new(session, leastOfHub);

    private static readonly string[] Insert = [InsertInto("adjacency_out"), InsertInto("adjacency_in")];

    private static readonly string[] Delete = [DeleteFrom("adjacency_out"), DeleteFrom("adjacency_in")];

    /// <summary>The number of a node's kind, as of this change.</summary>
    public int KindOf(long node)
    {
        if (!_kinds.TryGetValue(node, out var kind))
        {
            kind = (int)(
                Number("SELECT kind FROM node WHERE number = ?", node)
                ?? throw new InvalidOperationException($"Node {node} does not exist: the change was not checked.")
            );
            _kinds.Add(node, kind);
        }

        return kind;
    }

    public void Add(int type, long from, string fromId, int fromKind, long to, string toId, int toKind, long relation, string relationId)
    {
        Row(Out, type, from, to, toId, toKind);
        Row(In, type, to, from, fromId, fromKind);

        void Row(int direction, int type, long node, long neighbour, string neighbourId, int neighbourKind)
        {
            session
                .Prepare(Insert[direction])
                .Bind(1, node)
                .Bind(2, type)
                .Bind(3, neighbourId)
                .Bind(4, relationId)
                .Bind(5, neighbour)
                .Bind(6, neighbourKind)
                .Bind(7, relation)
                .Run();
            _hubs.Add(node, direction, type, neighbour, neighbourId, neighbourKind, relation, relationId);
            Count(new Degree(node, direction, type, neighbourKind), 1);
        }
    }

    public void Remove(int type, long from, string fromId, long to, string toId, string relationId)
    {
        Row(Out, from, to, toId);
        Row(In, to, from, fromId);

        void Row(int direction, long node, long neighbour, string neighbourId)
        {
            _hubs.Remove(node, direction, type, neighbour, neighbourId, relationId);
            var statement = session.Prepare(Delete[direction]).Bind(1, node).Bind(2, type).Bind(3, neighbourId).Bind(4, relationId);
            while (statement.Step())
                Count(new Degree(node, direction, type, statement.Int32(0)), -1);
        }
    }

    /// <summary>Updates the kind of a node in the rows of its neighbours.</summary>
    public void ChangeKind(long node, string id, int before, int after)
    {
        _hubs.ChangeKind(node, id, after);
        foreach (var direction in new[] { Out, In })
        {
            var (mine, theirs) = direction == Out ? ("adjacency_out", "adjacency_in") : ("adjacency_in", "adjacency_out");
            var rows = new List<(int Type, string Relation, long Neighbour)>();
            var select = session.Prepare($"SELECT type, relation_id, neighbour FROM {mine} WHERE node = ?").Bind(1, node);
            while (select.Step())
                rows.Add((select.Int32(0), select.Text(1), select.Int64(2)));
            var update = session.Prepare(
                $"""
                UPDATE {theirs} SET neighbour_kind = ? WHERE node = ? AND type = ? AND neighbour_id = ? AND relation_id = ?
                """
            );
            foreach (var (type, relation, neighbour) in rows)
            {
                update.Bind(1, after).Bind(2, neighbour).Bind(3, type).Bind(4, id).Bind(5, relation).Run();
                Count(new Degree(neighbour, 1 - direction, type, before), -1);
                Count(new Degree(neighbour, 1 - direction, type, after), 1);
            }
        }
    }

    public void SaveDegrees()
    {
        var upsert = session.Prepare(
            """
            INSERT INTO degree (node, direction, type, neighbour_kind, n) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET n = n + excluded.n RETURNING n
            """
        );
        var clear = session.Prepare("DELETE FROM degree WHERE node = ? AND direction = ? AND type = ? AND neighbour_kind = ? AND n = 0");
        // In key order, so that each page is written once.
        foreach (
            var (degree, by) in _degrees
                .Where(d => d.Value != 0)
                .OrderBy(d => d.Key.Node)
                .ThenBy(d => d.Key.Direction)
                .ThenBy(d => d.Key.Type)
                .ThenBy(d => d.Key.NeighbourKind)
        )
        {
            Key(upsert, degree).Bind(5, by).Step();
            var n = upsert.Int64(0);
            upsert.Reset();
            _hubs.Counted(degree.Node, degree.Direction, degree.Type, n, by);
            if (by < 0)
                Key(clear, degree).Run();
        }

        static SqliteStatement Key(SqliteStatement statement, Degree degree) =>
            statement.Bind(1, degree.Node).Bind(2, degree.Direction).Bind(3, degree.Type).Bind(4, degree.NeighbourKind);
    }

    private void Count(Degree degree, int by) => CollectionsMarshal.GetValueRefOrAddDefault(_degrees, degree, out _) += by;

    private long? Number(string sql, long parameter)
    {
        var statement = session.Prepare(sql).Bind(1, parameter);
        if (!statement.Step())
            return null;
        var number = statement.Int64(0);
        statement.Reset();
        return number;
    }

    private static string InsertInto(string table) =>
        $"""
            INSERT INTO {table} (node, type, neighbour_id, relation_id, neighbour, neighbour_kind, relation)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static string DeleteFrom(string table) =>
        $"""
            DELETE FROM {table} WHERE node = ? AND type = ? AND neighbour_id = ? AND relation_id = ? RETURNING neighbour_kind
            """;
}
