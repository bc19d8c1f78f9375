using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// Gives the properties of past versions the names, values and defaults of a changed model, so that the past is read like the
/// present. A version with properties that the model does not define stays as it was written.
/// </summary>
internal sealed class VersionMigration(SqliteSession session, TypeNumbers types, GraphModel model)
{
    private readonly PropertyRewriter _rewriter = new(session);

    /// <summary>Checks every version, within the caller's transaction.</summary>
    public void Run()
    {
        foreach (var row in session.Query("SELECT rowid, kind FROM node_version", r => (Id: r.Int64(0), Type: r.Int32(1))))
        {
            if (model.FindKind(types.KindName(row.Type)) is { } kind)
                Rewrite("node_version", row.Id, kind.Name, kind.Properties, kind.FindProperty);
        }

        foreach (var row in session.Query("SELECT rowid, type FROM relation_version", r => (Id: r.Int64(0), Type: r.Int32(1))))
        {
            if (model.FindRelation(types.RelationName(row.Type)) is { } type)
                Rewrite("relation_version", row.Id, type.Name, type.Properties, type.FindProperty);
        }
    }

    private void Rewrite(string table, long row, string type, IReadOnlyList<Property> properties, Func<string, Property?> find)
    {
        var select = session.Prepare($"SELECT props FROM {table} WHERE rowid = ?").Bind(1, row);
        select.Step();
        var old = select.Bytes(0).ToArray();
        select.Reset();
        var migration = new FactMigration();
        var values = PropertyRewriter.Complete(migration, type, "", properties, find, old);
        if (migration.Fits)
            _rewriter.Save(table, row, find, values, old);
    }
}
