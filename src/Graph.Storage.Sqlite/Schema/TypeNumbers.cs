using System.Collections.Frozen;
using Graph.Model;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>The numbers by which the store's rows refer to kinds, relation types and stored parts. Immutable.</summary>
internal sealed class TypeNumbers
{
    private readonly FrozenDictionary<string, int> _kinds;
    private readonly FrozenDictionary<string, int> _relations;
    private readonly FrozenDictionary<string, int> _parts;
    private readonly FrozenDictionary<int, Kind> _kindsByNumber;
    private readonly FrozenDictionary<int, RelationType> _relationsByNumber;
    private readonly FrozenDictionary<int, string> _typeNames;
    private readonly FrozenDictionary<int, string> _kindNames;

    private TypeNumbers(
        GraphModel model,
        FrozenDictionary<string, int> kinds,
        FrozenDictionary<string, int> relations,
        FrozenDictionary<string, int> parts
    )
    {
        _kinds = kinds;
        _relations = relations;
        _parts = parts;
        _kindsByNumber = model.Kinds.ToFrozenDictionary(k => kinds[k.Name]);
        _relationsByNumber = model.Relations.ToFrozenDictionary(r => relations[r.Name]);
        _kindNames = kinds.ToFrozenDictionary(k => k.Value, k => k.Key);
        _typeNames = relations.ToFrozenDictionary(r => r.Value, r => r.Key);
    }

    /// <summary>The number of a kind of the model.</summary>
    public int Of(Kind kind) => _kinds[kind.Name];

    /// <summary>The number of a relation type of the model.</summary>
    public int Of(RelationType relation) => _relations[relation.Name];

    /// <summary>The number of a stored part (<c>name_key</c>) or, in <c>substring</c>, of a property.</summary>
    public int OfPart(string name) => _parts[name];

    /// <summary>The kind that a row refers to.</summary>
    public Kind Kind(int number) => _kindsByNumber[number];

    /// <summary>The relation type that a row refers to.</summary>
    public RelationType Relation(int number) => _relationsByNumber[number];

    /// <summary>The name of a current or former kind of the model: the log refers to both.</summary>
    public string KindName(int number) => _kindNames[number];

    /// <summary>The name of a current or former relation type of the model.</summary>
    public string RelationName(int number) => _typeNames[number];

    /// <summary>Assigns the missing numbers, and reads all of them. Requires a transaction that may write.</summary>
    public static TypeNumbers Synchronize(SqliteSession session, GraphModel model)
    {
        Add("kind", model.Kinds.Select(k => k.Name));
        Add("relation_type", model.Relations.Select(r => r.Name));
        Add("part", Parts(model).Distinct(StringComparer.Ordinal));
        return Read(session, model);

        void Add(string table, IEnumerable<string> names)
        {
            using var insert = new SqliteStatement(session.Connection, $"INSERT OR IGNORE INTO {table} (name) VALUES (?)");
            foreach (var name in names)
                insert.Bind(1, name).Run();
        }
    }

    /// <summary>
    /// The numbers missing from a store that was opened with this model before, such as <c>the number of kind Person</c>.
    /// </summary>
    public static IReadOnlyList<string> FindMissing(SqliteSession session, GraphModel model)
    {
        return
        [
            .. Missing("kind", model.Kinds.Select(k => k.Name)),
            .. Missing("relation_type", model.Relations.Select(r => r.Name)),
            .. Missing("part", Parts(model).Distinct(StringComparer.Ordinal)),
        ];

        IEnumerable<string> Missing(string table, IEnumerable<string> names) =>
            names
                .Except(session.Query($"SELECT name FROM {table}", row => row.Text(0)), StringComparer.Ordinal)
                .Select(n => $"the number of {table} {n}");
    }

    /// <summary>Reads the numbers of a store that was opened with this model before.</summary>
    public static TypeNumbers Read(SqliteSession session, GraphModel model)
    {
        return new TypeNumbers(model, Of("kind"), Of("relation_type"), Of("part"));

        FrozenDictionary<string, int> Of(string table) =>
            session
                .Query($"SELECT name, number FROM {table}", row => KeyValuePair.Create(row.Text(0), row.Int32(1)))
                .ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Parts(GraphModel model) =>
        from property in model.Kinds.SelectMany(k => k.Properties).Concat(model.Relations.SelectMany(r => r.Properties))
        from part in StoredNames.OrderParts(property).Concat(StoredNames.HasSubstrings(property) ? [property.Name] : Array.Empty<string>())
        select part;
}
