using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// Migrates the facts of a store to a changed model, or to a newer version of the store: new defaults are filled in, and
/// everything derived from the values (sort keys, folded copies, search words) is rebuilt. No versions are written: the
/// assertions stay the same, even if a property has another name now (<see cref="EarlierModel"/>). Nothing is dropped: facts
/// that the model does not define are rejected.
/// </summary>
internal sealed class ModelMigration(SqliteSession session, string path, TypeNumbers types)
{
    private readonly FactMigration _migration = new();
    private readonly PropertyRewriter _rewriter = new(session);

    /// <summary>Rewrites every fact, within the caller's transaction; about 20 microseconds each.</summary>
    /// <exception cref="StoreException">Some fact does not fit the model.</exception>
    public void Run()
    {
        session.Run("DELETE FROM hub_sort");
        session.Run("DELETE FROM fact_sort");
        session.Run("DELETE FROM fact_reference");
        session.Run("DELETE FROM evidence");
        session.Run("INSERT INTO search (search) VALUES ('delete-all')");
        session.Run("INSERT INTO substring (substring) VALUES ('delete-all')");
        var parts = new FactParts(session, types, new FactNumbers(session));
        foreach (var number in session.Query("SELECT number FROM node", row => row.Int64(0)))
        {
            var node = Node(number);
            if (_migration.Fits)
                parts.Write(number, null, node);
        }

        foreach (var number in session.Query("SELECT number FROM relation", row => row.Int64(0)))
        {
            var relation = Relation(number);
            if (_migration.Fits)
                parts.Write(number, null, relation);
        }

        HubWriter.Rebuild(session);
        _migration.ThrowIfRefused(path, "move the store away and seed again");
    }

    private NodeState Node(long number)
    {
        var select = session.Prepare("SELECT id, kind, props FROM node WHERE number = ?").Bind(1, number);
        select.Step();
        var (id, kind, old) = (select.Text(0), types.Kind(select.Int32(1)), select.Bytes(2).ToArray());
        select.Reset();
        var values = PropertyRewriter.Complete(_migration, kind.Name, id, kind.Properties, kind.FindProperty, old);
        _rewriter.Save("node", number, kind.FindProperty, values, old);
        return new NodeState(id, kind, values);
    }

    private RelationState Relation(long number)
    {
        var select = session
            .Prepare(
                """
                SELECT r.id, r.type, r.props, f.kind, t.kind
                FROM relation r JOIN node f ON f.number = r.from_node JOIN node t ON t.number = r.to_node WHERE r.number = ?
                """
            )
            .Bind(1, number);
        select.Step();
        var (id, type, old) = (select.Text(0), types.Relation(select.Int32(1)), select.Bytes(2).ToArray());
        var (from, to) = (types.Kind(select.Int32(3)), types.Kind(select.Int32(4)));
        select.Reset();
        _migration.CheckEnds(type, id, from, to);
        var values = PropertyRewriter.Complete(_migration, type.Name, id, type.Properties, type.FindProperty, old);
        _rewriter.Save("relation", number, type.FindProperty, values, old);
        return new RelationState(id, type, "", "", values);
    }
}
