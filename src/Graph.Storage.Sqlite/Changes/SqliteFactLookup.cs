using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Changes;

/// <summary>The facts that a change is checked against, read on the writing connection within the change's transaction.</summary>
internal sealed class SqliteFactLookup(SqliteSession session, SqliteDatabase database, FactNumbers numbers) : IFactLookup
{
    private const string RelationColumns = """
        r.number, r.id, r.type, r.props, f.number, f.id, t.number, t.id
        FROM relation r JOIN node f ON f.number = r.from_node JOIN node t ON t.number = r.to_node
        """;

    // A first load looks up every id in a store that has none.
    private readonly bool _isEmpty = session.Number("SELECT EXISTS (SELECT 1 FROM node)") == 0;

    public ValueTask<IReadOnlyDictionary<string, NodeState>> NodesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<string, NodeState>(StringComparer.Ordinal);
        if (!_isEmpty)
        {
            var statement = session.Prepare("SELECT number, kind, props FROM node WHERE id = ?");
            foreach (var id in ids)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!statement.Bind(1, id).Step())
                    continue;
                var kind = database.Numbers.Kind(statement.Int32(1));
                found.Add(id, new NodeState(id, kind, FactJson.Read(statement.Bytes(2), kind.FindProperty)));
                numbers.Learn(id, statement.Int64(0));
                statement.Reset();
            }
        }

        return new(found);
    }

    public ValueTask<IReadOnlyDictionary<string, RelationState>> RelationsAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var found = new Dictionary<string, RelationState>(StringComparer.Ordinal);
        if (!_isEmpty)
        {
            var statement = session.Prepare($"SELECT {RelationColumns} WHERE r.id = ?");
            foreach (var id in ids)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var relation in Rows(statement.Bind(1, id)))
                    found.Add(id, relation);
            }
        }

        return new(found);
    }

    public ValueTask<IReadOnlyDictionary<string, string>> RedirectsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (session.Number("SELECT EXISTS (SELECT 1 FROM redirect)") == 1)
        {
            var statement = session.Prepare("SELECT into_id FROM redirect WHERE id = ?");
            foreach (var id in ids)
            {
                if (!statement.Bind(1, id).Step())
                    continue;
                found.Add(id, statement.Text(0));
                statement.Reset();
            }
        }

        return new(found);
    }

    public ValueTask<IReadOnlySet<string>> RetractedAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var statement = session.Prepare(
            """
            SELECT EXISTS (SELECT 1 FROM node_version WHERE id = ?1) OR EXISTS (SELECT 1 FROM relation_version WHERE id = ?1)
            """
        );
        foreach (var id in ids)
        {
            statement.Bind(1, id).Step();
            if (statement.Int32(0) == 1)
                found.Add(id);
            statement.Reset();
        }

        return new(found);
    }

    public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(IReadOnlyCollection<string> nodeIds, CancellationToken cancellation)
    {
        var found = new Dictionary<string, RelationState>(StringComparer.Ordinal);
        foreach (var table in new[] { "adjacency_out", "adjacency_in" })
        {
            var statement = session.Prepare(
                $"""
                SELECT {RelationColumns} JOIN {table} a ON a.relation = r.number WHERE a.node = ?
                """
            );
            foreach (var id in nodeIds)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var relation in Rows(statement.Bind(1, numbers.Of(id))))
                    found[relation.Id] = relation;
            }
        }

        return new([.. found.Values]);
    }

    public ValueTask<IReadOnlyList<RelationState>> RelationsOfAsync(
        IReadOnlyCollection<string> nodeIds,
        RelationType type,
        RelationDirection direction,
        CancellationToken cancellation
    )
    {
        var found = new List<RelationState>();
        var table = direction == RelationDirection.Out ? "adjacency_out" : "adjacency_in";
        var statement = session.Prepare(
            $"""
            SELECT {RelationColumns} JOIN {table} a ON a.relation = r.number WHERE a.node = ? AND a.type = ?
            """
        );
        foreach (var id in nodeIds)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(Rows(statement.Bind(1, numbers.Of(id)).Bind(2, database.Numbers.Of(type))));
        }

        return new(found);
    }

    public ValueTask<IReadOnlyList<RelationState>> RelationsAtAsync(
        IReadOnlyCollection<RelationPlace> places,
        CancellationToken cancellation
    )
    {
        var found = new List<RelationState>();
        var statement = session.Prepare(
            $"""
            SELECT {RelationColumns} JOIN adjacency_out a ON a.relation = r.number
            WHERE a.node = ? AND a.type = ? AND a.neighbour_id = ?
            """
        );
        foreach (var place in places)
        {
            cancellation.ThrowIfCancellationRequested();
            found.AddRange(Rows(statement.Bind(1, numbers.Of(place.FromId)).Bind(2, database.Numbers.Of(place.Type)).Bind(3, place.ToId)));
        }

        return new(found);
    }

    public ValueTask<IReadOnlyList<FactDependent>> DependentsAsync(IReadOnlyCollection<string> factIds, CancellationToken cancellation)
    {
        var found = new List<FactDependent>();
        var statement = session.Prepare(
            """
            SELECT n.id FROM evidence e JOIN node n ON n.number = e.evidence WHERE e.fact = ?1
            UNION SELECT n.id FROM fact_reference r JOIN node n ON n.number = r.fact WHERE r.target = ?1
            UNION SELECT n.id FROM fact_reference r JOIN relation n ON n.number = r.fact WHERE r.target = ?1
            """
        );
        foreach (var id in factIds)
        {
            cancellation.ThrowIfCancellationRequested();
            statement.Bind(1, numbers.Of(id));
            while (statement.Step())
                found.Add(new FactDependent(id, statement.Text(0)));
        }

        return new(found);
    }

    private List<RelationState> Rows(SqliteStatement statement)
    {
        var rows = new List<RelationState>();
        while (statement.Step())
        {
            var type = database.Numbers.Relation(statement.Int32(2));
            var properties = FactJson.Read(statement.Bytes(3), type.FindProperty);
            var relation = new RelationState(statement.Text(1), type, statement.Text(5), statement.Text(7), properties);
            numbers.Learn(relation.Id, statement.Int64(0));
            numbers.Learn(relation.FromId, statement.Int64(4));
            numbers.Learn(relation.ToId, statement.Int64(6));
            rows.Add(relation);
        }

        return rows;
    }
}
