using Graph.Storage.Changes;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>Reads the change log, within one transaction of a reading connection.</summary>
internal sealed class ChangeLogReader(SqliteSession session, TypeNumbers types)
{
    // The timestamp of a change is unique, so it identifies the version that the change began (recorded) or ended (retracted).
    // A fact that it began may still be current, or may have become a past version since.
    private const string Nodes = """
        SELECT f.operation, n.id, n.kind FROM change_fact f JOIN node n ON n.number = f.fact AND n.recorded = ?2
        WHERE f.change = ?1 AND f.is_relation = 0 AND f.operation < 2
        UNION ALL
        SELECT f.operation, v.id, v.kind FROM change_fact f JOIN node_version v ON v.number = f.fact AND v.recorded = ?2
        WHERE f.change = ?1 AND f.is_relation = 0 AND f.operation < 2
        UNION ALL
        SELECT f.operation, v.id, v.kind FROM change_fact f JOIN node_version v ON v.number = f.fact AND v.retracted = ?2
        WHERE f.change = ?1 AND f.is_relation = 0 AND f.operation >= 2
        ORDER BY 2
        """;

    private const string Relations = """
        SELECT f.operation, r.id, r.type, r.from_node, r.to_node
        FROM change_fact f JOIN relation r ON r.number = f.fact AND r.recorded = ?2
        WHERE f.change = ?1 AND f.is_relation = 1 AND f.operation < 2
        UNION ALL
        SELECT f.operation, v.id, v.type, v.from_node, v.to_node
        FROM change_fact f JOIN relation_version v ON v.number = f.fact AND v.recorded = ?2
        WHERE f.change = ?1 AND f.is_relation = 1 AND f.operation < 2
        UNION ALL
        SELECT f.operation, v.id, v.type, v.from_node, v.to_node
        FROM change_fact f JOIN relation_version v ON v.number = f.fact AND v.retracted = ?2
        WHERE f.change = ?1 AND f.is_relation = 1 AND f.operation >= 2
        ORDER BY 2
        """;

    // The limit of the cache: many relations of a change share an end, but a change of millions has millions of different ones.
    private const int KnownIds = 100_000;

    private readonly Dictionary<long, string> _nodeIds = [];

    public long Last() => session.Number("SELECT max(number) FROM change") ?? 0;

    public IReadOnlyList<ChangeRecord> Since(long number, int limit)
    {
        var changes = new List<(long Number, string? Id, long At, string? Note)>();
        var select = session
            .Prepare("SELECT number, id, at, note FROM change WHERE number > ? ORDER BY number LIMIT ?")
            .Bind(1, number)
            .Bind(2, limit);
        while (select.Step())
            changes.Add((select.Int64(0), select.TextOrNull(1), select.Int64(2), select.TextOrNull(3)));
        return
        [
            .. changes.Select(c => new ChangeRecord(
                c.Number,
                c.Id,
                DateTimeOffset.FromUnixTimeMilliseconds(c.At),
                c.Note,
                [.. Facts(c.Number, c.At)],
                Sources(c.Number)
            )),
        ];
    }

    /// <summary>The facts that a change touched, read lazily: nodes by id, then relations by id.</summary>
    public IEnumerable<FactChange> Facts(long change, long at)
    {
        var node = session.Prepare(Nodes).Bind(1, change).Bind(2, at);
        while (node.Step())
        {
            var (operation, id) = ((FactOperation)node.Int32(0), node.Text(1));
            yield return new FactChange(id, types.KindName(node.Int32(2)), operation, IntoId: Into(operation, id));
        }

        var relation = session.Prepare(Relations).Bind(1, change).Bind(2, at);
        while (relation.Step())
        {
            var (operation, id) = ((FactOperation)relation.Int32(0), relation.Text(1));
            yield return new FactChange(
                id,
                types.RelationName(relation.Int32(2)),
                operation,
                NodeId(relation.Int64(3)),
                NodeId(relation.Int64(4)),
                Into(operation, id)
            );
        }
    }

    private string? Into(FactOperation operation, string id)
    {
        if (operation != FactOperation.Merged)
            return null;
        var select = session.Prepare("SELECT into_id FROM redirect WHERE id = ?").Bind(1, id);
        if (!select.Step())
            return null;
        var into = select.Text(0);
        select.Reset();
        return into;
    }

    private string NodeId(long number)
    {
        if (_nodeIds.TryGetValue(number, out var id))
            return id;
        var select = session
            .Prepare(
                """
                SELECT id FROM node WHERE number = ?1 UNION ALL SELECT id FROM node_version WHERE number = ?1 LIMIT 1
                """
            )
            .Bind(1, number);
        if (!select.Step())
            throw new InvalidOperationException($"A relation of the log leads to node {number}, which never existed.");
        id = select.Text(0);
        select.Reset();
        if (_nodeIds.Count == KnownIds)
            _nodeIds.Clear();
        _nodeIds.Add(number, id);
        return id;
    }

    /// <summary>The names of the sources whose records a change wrote or removed.</summary>
    public List<string> Sources(long change)
    {
        var names = new List<string>();
        var select = session.Prepare("SELECT name FROM change_source WHERE change = ? ORDER BY name").Bind(1, change);
        while (select.Step())
            names.Add(select.Text(0));
        return names;
    }
}
