using System.Buffers;
using Graph.Model;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// Brings the facts of a store in line with a model that has changed, or with a newer version of the store: new defaults are filled in, and everything that is
/// made of the values (sort keys, folded copies, words to search) is made anew. No versions: what is asserted stays the same,
/// also where a property has another name now (<see cref="EarlierModel"/>).
/// Nothing is dropped: what the model has no place for is refused.
/// </summary>
internal sealed class ModelMigration(SqliteSession session, string path, TypeNumbers types)
{
    private const int Shown = 10;

    private readonly List<ChangeProblem> _problems = [];
    private readonly ArrayBufferWriter<byte> _json = new();

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
            if (_problems.Count == 0)
                parts.Write(number, null, node);
        }

        foreach (var number in session.Query("SELECT number FROM relation", row => row.Int64(0)))
        {
            var relation = Relation(number);
            if (_problems.Count == 0)
                parts.Write(number, null, relation);
        }

        HubWriter.Rebuild(session);
        if (_problems.Count > 0)
        {
            throw new StoreException(
                $"The store '{path}' holds facts that do not fit the changed model:\n"
                + string.Join('\n', _problems.Take(Shown))
                + (_problems.Count > Shown ? $"\n... and {_problems.Count - Shown} more" : "")
                + "\nGive new required properties a default, put back what was taken away, or move the store away and seed anew.");
        }
    }

    private NodeState Node(long number)
    {
        var select = session.Prepare("SELECT id, kind, props FROM node WHERE number = ?").Bind(1, number);
        select.Step();
        var (id, kind, old) = (select.Text(0), types.Kind(select.Int32(1)), select.Bytes(2).ToArray());
        select.Reset();
        var values = Complete(kind.Name, id, kind.Properties, kind.FindProperty, old);
        Save("UPDATE node SET props = ? WHERE number = ?", number, kind.FindProperty, values, old);
        return new NodeState(id, kind, values);
    }

    private RelationState Relation(long number)
    {
        var select = session.Prepare("""
            SELECT r.id, r.type, r.props, f.kind, t.kind
            FROM relation r JOIN node f ON f.number = r.from_node JOIN node t ON t.number = r.to_node WHERE r.number = ?
            """).Bind(1, number);
        select.Step();
        var (id, type, old) = (select.Text(0), types.Relation(select.Int32(1)), select.Bytes(2).ToArray());
        var (from, to) = (types.Kind(select.Int32(3)), types.Kind(select.Int32(4)));
        select.Reset();
        if (!type.Joins(from, to))
            _problems.Add(new ChangeProblem(type.Name, id, null, "ends that the model allows", $"{from.Name} to {to.Name}"));
        var values = Complete(type.Name, id, type.Properties, type.FindProperty, old);
        Save("UPDATE relation SET props = ? WHERE number = ?", number, type.FindProperty, values, old);
        return new RelationState(id, type, "", "", values);
    }

    private PropertyValues Complete(
        string type, string id, IReadOnlyList<Property> properties, Func<string, Property?> find, byte[] old)
    {
        var earlier = EarlierModel.Find(properties, find);
        foreach (var name in FactJson.Unknown(old, earlier))
        {
            var expected = find(name) is { } property ? property.TypeText : $"a property of {type}";
            _problems.Add(new ChangeProblem(type, id, name, expected, "a value that was stored under the model before"));
        }

        return new PropertyCheck(_problems).Complete(type, id, properties, find, EarlierModel.Fit(FactJson.Read(old, earlier), find));
    }

    private void Save(string sql, long number, Func<string, Property?> find, PropertyValues values, byte[] old)
    {
        _json.ResetWrittenCount();
        FactJson.Write(_json, find, values);
        if (!_json.WrittenSpan.SequenceEqual(old))
            session.Prepare(sql).BindUtf8(1, _json.WrittenSpan).Bind(2, number).Run();
    }
}
