using System.Globalization;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Changes;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Archive;

/// <summary>Reads facts and their past versions as records, each with its key: the row number and, for a version, its start.</summary>
internal sealed class FactArchive(SqliteSession session, SqliteDatabase database)
{
    private const string Nodes = "SELECT number, recorded, NULL, id, kind, props FROM node WHERE number > ?1 ORDER BY number";

    private const string NodeVersions = """
        SELECT number, recorded, retracted, id, kind, props FROM node_version
        WHERE (number, recorded) > (?1, ?2) ORDER BY number, recorded
        """;

    private static readonly string Ends = $"{End("from_node")}, {End("to_node")}";

    private static readonly string Relations =
        $"SELECT number, recorded, NULL, id, type, props, {Ends} FROM relation r WHERE number > ?1 ORDER BY number";

    private static readonly string RelationVersions = $"""
        SELECT number, recorded, retracted, id, type, props, {Ends} FROM relation_version r
        WHERE (number, recorded) > (?1, ?2) ORDER BY number, recorded
        """;

    public IEnumerable<(ArchiveRecord Record, string Key)> Read(ArchivePart part, string? key)
    {
        var isVersion = part is ArchivePart.NodeVersions or ArchivePart.RelationVersions;
        var (number, recorded) = Parse(key);
        var select = session
            .Prepare(
                part switch
                {
                    ArchivePart.Nodes => Nodes,
                    ArchivePart.NodeVersions => NodeVersions,
                    ArchivePart.Relations => Relations,
                    ArchivePart.RelationVersions => RelationVersions,
                    _ => throw new ArgumentOutOfRangeException(nameof(part)),
                }
            )
            .Bind(1, number);
        if (isVersion)
            select.Bind(2, recorded);
        while (select.Step())
        {
            (number, recorded) = (select.Int64(0), select.Int64(1));
            long? retracted = isVersion ? select.Int64(2) : null;
            var evidence = isVersion ? [] : Evidence(number);
            ArchiveRecord record =
                part <= ArchivePart.NodeVersions
                    ? new ArchivedNode(Node(select), evidence, recorded, retracted)
                    : new ArchivedRelation(Relation(select), evidence, recorded, retracted);
            yield return (record, string.Create(CultureInfo.InvariantCulture, $"{number} {recorded}"));
        }
    }

    // One end of a past relation may have been withdrawn since.
    private static string End(string column) =>
        $"coalesce((SELECT id FROM node WHERE number = r.{column}), (SELECT id FROM node_version WHERE number = r.{column} LIMIT 1))";

    private static (long Number, long Recorded) Parse(string? key)
    {
        if (key is null)
            return (0, 0);
        var space = key.IndexOf(' ', StringComparison.Ordinal);
        return (
            long.Parse(key.AsSpan(0, space), CultureInfo.InvariantCulture),
            long.Parse(key.AsSpan(space + 1), CultureInfo.InvariantCulture)
        );
    }

    private NodeState Node(SqliteStatement row)
    {
        var id = row.Text(3);
        var name = database.Numbers.KindName(row.Int32(4));
        var kind = database.Model.FindKind(name) ?? throw NotInModel(id, $"is of kind {name}");
        return new NodeState(id, kind, Properties(row, id, kind.FindProperty));
    }

    private RelationState Relation(SqliteStatement row)
    {
        var id = row.Text(3);
        var name = database.Numbers.RelationName(row.Int32(4));
        var type = database.Model.FindRelation(name) ?? throw NotInModel(id, $"is of type {name}");
        return new RelationState(id, type, row.Text(6), row.Text(7), Properties(row, id, type.FindProperty));
    }

    private PropertyValues Properties(SqliteStatement row, string id, Func<string, Property?> find)
    {
        var json = row.Bytes(5);
        // Current facts were migrated to the model; past versions are stored as they were written.
        if (!row.IsNull(2) && FactJson.Unknown(json, find) is { Count: > 0 } unknown)
            throw NotInModel(id, $"has the property {unknown[0]}");
        return FactJson.Read(json, find);
    }

    private List<string> Evidence(long fact)
    {
        var ids = new List<string>();
        var select = session
            .Prepare(
                """
                SELECT x.id FROM evidence e JOIN node x ON x.number = e.evidence WHERE e.fact = ? ORDER BY e.ord, x.id
                """
            )
            .Bind(1, fact);
        while (select.Step())
            ids.Add(select.Text(0));
        return ids;
    }

    private StoreException NotInModel(string id, string what) =>
        new(
            $"A past version of '{id}' in the store '{database.Path}' {what}, which the model does not define. Moving it with this "
                + "model would lose it. Use the model that defines it."
        );
}
