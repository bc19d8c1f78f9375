using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>
/// Keeps the relations of hubs in the orders of their neighbours' sort keys. A list of relations (one node, type and direction)
/// becomes a hub when it reaches <paramref name="least"/> neighbours of one kind, and stays one until less than half of that
/// are left.
/// </summary>
/// <remarks>
/// Shorter lists are sorted when they are read: that is fast, and keeping all of them in order would double the space of each
/// relation. The orders are derived from the current fact_sort, so this class must be notified of a change before the relations
/// are written.
/// </remarks>
/// <param name="session">The connection, in the change's transaction.</param>
/// <param name="least">The number of neighbours that makes a hub.</param>
internal sealed class HubWriter(SqliteSession session, int least)
{
    /// <summary>Fewer are read and sorted in some tenths of a millisecond.</summary>
    public const int DefaultLeast = 256;

    private const string Columns = "node, direction, type, part, value, neighbour_id, relation_id, neighbour, neighbour_kind, relation";

    // The key contains the value, which is the one that fact_sort still has.
    private const string Delete = """
        DELETE FROM hub_sort WHERE node = ?1 AND direction = ?2 AND type = ?3 AND part = ?4 AND neighbour_id = ?5 AND relation_id = ?6
        AND value = (SELECT value FROM fact_sort WHERE fact = ?7 AND part = ?4)
        """;

    private readonly record struct List(long Node, int Direction, int Type);

    private readonly Dictionary<List, bool> _hubs = [];

    /// <summary>Rebuilds everything from the adjacency and the sort keys.</summary>
    public static void Rebuild(SqliteSession session)
    {
        session.Run("DELETE FROM hub_sort");
        session.Run("DELETE FROM hub");
        session.Run($"INSERT INTO hub SELECT DISTINCT node, direction, type FROM degree WHERE n >= {DefaultLeast}");
        foreach (var direction in (ReadOnlySpan<int>)[0, 1])
            session.Run($"{Fill(direction)} WHERE h.direction = {direction}");
    }

    /// <summary>Records that a relation was added to a list.</summary>
    public void Add(
        long node,
        int direction,
        int type,
        long neighbour,
        string neighbourId,
        int neighbourKind,
        long relation,
        string relationId
    )
    {
        if (!IsHub(new List(node, direction, type)))
            return;
        session
            .Prepare(
                $"""
                INSERT INTO hub_sort ({Columns}) SELECT ?1, ?2, ?3, part, value, ?4, ?5, ?6, ?7, ?8 FROM fact_sort WHERE fact = ?6
                """
            )
            .Bind(1, node)
            .Bind(2, direction)
            .Bind(3, type)
            .Bind(4, neighbourId)
            .Bind(5, relationId)
            .Bind(6, neighbour)
            .Bind(7, neighbourKind)
            .Bind(8, relation)
            .Run();
    }

    /// <summary>Records that a relation was removed from a list.</summary>
    public void Remove(long node, int direction, int type, long neighbour, string neighbourId, string relationId)
    {
        if (!IsHub(new List(node, direction, type)))
            return;
        var delete = session.Prepare(Delete);
        foreach (var part in Parts(neighbour))
        {
            delete
                .Bind(1, node)
                .Bind(2, direction)
                .Bind(3, type)
                .Bind(4, part)
                .Bind(5, neighbourId)
                .Bind(6, relationId)
                .Bind(7, neighbour)
                .Run();
        }
    }

    /// <summary>Removes a node from its orders before its sort key is deleted or changed.</summary>
    public void Leave(long node, string id, int part)
    {
        var delete = session.Prepare(Delete);
        foreach (var (list, relationId, _) in ListsWith(node))
        {
            delete
                .Bind(1, list.Node)
                .Bind(2, list.Direction)
                .Bind(3, list.Type)
                .Bind(4, part)
                .Bind(5, id)
                .Bind(6, relationId)
                .Bind(7, node)
                .Run();
        }
    }

    /// <summary>Inserts a node into its orders after its sort key was added or changed.</summary>
    public void Enter(long node, string id, int part)
    {
        var insert = session.Prepare(
            $"""
            INSERT INTO hub_sort ({Columns}) SELECT ?1, ?2, ?3, part, value, ?5, ?6, ?7,
            (SELECT kind FROM node WHERE number = ?7), ?8 FROM fact_sort WHERE fact = ?7 AND part = ?4
            """
        );
        foreach (var (list, relationId, relation) in ListsWith(node))
        {
            insert
                .Bind(1, list.Node)
                .Bind(2, list.Direction)
                .Bind(3, list.Type)
                .Bind(4, part)
                .Bind(5, id)
                .Bind(6, relationId)
                .Bind(7, node)
                .Bind(8, relation)
                .Run();
        }
    }

    /// <summary>Records that a node's kind has changed.</summary>
    public void ChangeKind(long node, string id, int kind)
    {
        var update = session.Prepare(
            """
            UPDATE hub_sort SET neighbour_kind = ?8 WHERE node = ?1 AND direction = ?2 AND type = ?3 AND part = ?4 AND neighbour_id = ?5
            AND relation_id = ?6 AND value = (SELECT value FROM fact_sort WHERE fact = ?7 AND part = ?4)
            """
        );
        var parts = Parts(node);
        foreach (var (list, relationId, _) in ListsWith(node))
        {
            foreach (var part in parts)
            {
                update
                    .Bind(1, list.Node)
                    .Bind(2, list.Direction)
                    .Bind(3, list.Type)
                    .Bind(4, part)
                    .Bind(5, id)
                    .Bind(6, relationId)
                    .Bind(7, node)
                    .Bind(8, kind)
                    .Run();
            }
        }
    }

    /// <summary>Records that a counter was written: its list may have become a hub, or may no longer be one.</summary>
    public void Counted(long node, int direction, int type, long n, long by)
    {
        var list = new List(node, direction, type);
        if (by > 0 && n >= least && !IsHub(list))
        {
            Bind(session.Prepare("INSERT INTO hub (node, direction, type) VALUES (?1, ?2, ?3)"), list).Run();
            Bind(session.Prepare($"{Fill(direction)} WHERE h.node = ?1 AND h.direction = ?2 AND h.type = ?3"), list).Run();
            _hubs[list] = true;
        }
        else if (by < 0 && IsHub(list) && !HasMany(list))
        {
            Bind(session.Prepare("DELETE FROM hub_sort WHERE node = ?1 AND direction = ?2 AND type = ?3"), list).Run();
            Bind(session.Prepare("DELETE FROM hub WHERE node = ?1 AND direction = ?2 AND type = ?3"), list).Run();
            _hubs[list] = false;
        }
    }

    private bool HasMany(List list) =>
        Any($"SELECT 1 FROM degree WHERE node = ?1 AND direction = ?2 AND type = ?3 AND n >= {Math.Max(1, least / 2)}", list);

    private bool IsHub(List list)
    {
        if (!_hubs.TryGetValue(list, out var isHub))
            _hubs.Add(list, isHub = Any("SELECT 1 FROM hub WHERE node = ?1 AND direction = ?2 AND type = ?3", list));
        return isHub;
    }

    private bool Any(string sql, List list)
    {
        var statement = Bind(session.Prepare(sql), list);
        if (!statement.Step())
            return false;
        statement.Reset();
        return true;
    }

    private List<long> Parts(long node)
    {
        var parts = new List<long>();
        var select = session.Prepare("SELECT part FROM fact_sort WHERE fact = ?").Bind(1, node);
        while (select.Step())
            parts.Add(select.Int64(0));
        return parts;
    }

    // The hub lists that contain a node: those of the other ends of its relations.
    private List<(List List, string RelationId, long Relation)> ListsWith(long node)
    {
        var lists = new List<(List, string, long)>();
        foreach (var (table, direction) in (ReadOnlySpan<(string, int)>)[("adjacency_out", 1), ("adjacency_in", 0)])
        {
            var select = session
                .Prepare(
                    $"""
                    SELECT a.neighbour, a.type, a.relation_id, a.relation FROM {table} a
                    WHERE a.node = ? AND EXISTS (
                        SELECT 1 FROM hub h WHERE h.node = a.neighbour AND h.direction = {direction} AND h.type = a.type)
                    """
                )
                .Bind(1, node);
            while (select.Step())
                lists.Add((new List(select.Int64(0), direction, select.Int32(1)), select.Text(2), select.Int64(3)));
        }

        return lists;
    }

    private static SqliteStatement Bind(SqliteStatement statement, List list) =>
        statement.Bind(1, list.Node).Bind(2, list.Direction).Bind(3, list.Type);

    private static string Fill(int direction) =>
        $"""
            INSERT INTO hub_sort ({Columns})
            SELECT h.node, h.direction, h.type, s.part, s.value, a.neighbour_id, a.relation_id, a.neighbour, a.neighbour_kind, a.relation
            FROM hub h CROSS JOIN {(direction == 0 ? "adjacency_out" : "adjacency_in")} a ON a.node = h.node AND a.type = h.type
            CROSS JOIN fact_sort s ON s.fact = a.neighbour
            """;
}
