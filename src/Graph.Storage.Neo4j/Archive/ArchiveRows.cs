using System.Text.Json;
using Graph.Model;
using Graph.Storage.Archive;
using Graph.Storage.Changes;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Http;

namespace Graph.Storage.Neo4j.Archive;

/// <summary>Reads the rows of one page of a stretch (<see cref="ArchiveStretch.Page"/>) as records.</summary>
internal sealed class ArchiveRows(ArchiveStretch stretch, GraphModel model) : IRowDecoder
{
    /// <summary>The records.</summary>
    public List<ArchiveRecord> Records { get; } = [];

    /// <summary>The key of the last record.</summary>
    public string LastKey { get; private set; } = "";

    public void Row(ref Utf8JsonReader reader)
    {
        LastKey = Text(ref reader)!;
        Records.Add(
            stretch.Part switch
            {
                ArchivePart.Nodes or ArchivePart.NodeVersions => Node(ref reader),
                ArchivePart.Relations or ArchivePart.RelationVersions => Relation(ref reader),
                ArchivePart.Redirects => new ArchivedRedirect(LastKey, Text(ref reader)!),
                ArchivePart.Changes => new ArchivedChange(
                    Number(ref reader),
                    Text(ref reader),
                    Number(ref reader),
                    Text(ref reader),
                    Texts(ref reader)
                ),
                ArchivePart.Touches => Touches(ref reader),
                ArchivePart.Answers => new ArchivedAnswer(
                    LastKey,
                    new ChangeResult(
                        Number(ref reader),
                        (int)Number(ref reader),
                        (int)Number(ref reader),
                        (int)Number(ref reader),
                        (int)Number(ref reader),
                        WasAlreadyApplied: true
                    )
                ),
                ArchivePart.Sources => new ArchivedSource(
                    new SourceRecord(LastKey, Text(ref reader)!, Convert.FromBase64String(Text(ref reader)!))
                ),
                _ => throw new InvalidOperationException($"Unknown part {stretch.Part}."),
            }
        );
        reader.Read();
    }

    private ArchivedNode Node(ref Utf8JsonReader reader)
    {
        var isVersion = stretch.Part == ArchivePart.NodeVersions;
        var texts = Texts(ref reader);
        IReadOnlyList<string> labels = isVersion ? texts : [.. StoreLabels.PublicOf(texts)];
        var kind =
            labels.Select(model.FindKind).FirstOrDefault(k => k is not null) ?? throw NotInModel($"is of kind {string.Join(", ", labels)}");
        var (evidence, recorded) = (Texts(ref reader), Number(ref reader));
        var values = Properties(ref reader, kind.FindProperty, isVersion);
        var id = isVersion ? Text(ref reader)! : LastKey;
        return new ArchivedNode(new NodeState(id, kind, values), evidence, recorded, isVersion ? Number(ref reader) : null);
    }

    private ArchivedRelation Relation(ref Utf8JsonReader reader)
    {
        var isVersion = stretch.Part == ArchivePart.RelationVersions;
        var name = Text(ref reader)!;
        var type = model.FindRelation(name) ?? throw NotInModel($"is of type {name}");
        var (evidence, recorded) = (Texts(ref reader), Number(ref reader));
        var values = Properties(ref reader, type.FindProperty, isVersion);
        var (from, to) = (Text(ref reader)!, Text(ref reader)!);
        var id = isVersion ? Text(ref reader)! : LastKey;
        return new ArchivedRelation(
            new RelationState(id, type, from, to, values),
            evidence,
            recorded,
            isVersion ? Number(ref reader) : null
        );
    }

    private PropertyValues Properties(ref Utf8JsonReader reader, Func<string, Property?> find, bool isVersion)
    {
        string? unknown = null,
            unreadable = null;
        reader.Read();
        // Current facts were migrated to the model; past versions are stored as they were written.
        var values = StoredValues.Read(
            ref reader,
            name =>
            {
                var property = find(name);
                if (isVersion && property is null && name[0] != '_' && !StoredNames.IsPart(name))
                    unknown ??= name;
                return property;
            },
            name => unreadable ??= name
        );
        if (unreadable is not null)
        {
            throw new StoreException(
                $"'{LastKey}' in Neo4j has a value of {unreadable} that is not {find(unreadable)!.TypeText}: "
                    + "it was not written by this program. "
                    + "Moving it would lose it. Correct the value, or withdraw the fact."
            );
        }

        return unknown is null ? values : throw NotInModel($"has the property {unknown}");
    }

    private static ArchivedFactChanges Touches(ref Utf8JsonReader reader)
    {
        var (change, place) = (Number(ref reader), Number(ref reader));
        var touches = Texts(ref reader);
        var (ids, into) = (Texts(ref reader), Texts(ref reader));
        // The fact that another was merged into may itself have been merged since.
        var now = ids.Zip(into).ToDictionary(r => r.First, r => r.Second, StringComparer.Ordinal);
        return new ArchivedFactChanges(
            change,
            place,
            [
                .. touches
                    .Select(ChangeLog.Touch)
                    .Select(t => t.IntoId is null ? t : t with { IntoId = now.GetValueOrDefault(t.Id, t.IntoId) }),
            ]
        );
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString();
    }

    private static long Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetInt64();
    }

    private static List<string> Texts(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.StartArray ? StoredValues.ReadTexts(ref reader)
            : reader.TokenType == JsonTokenType.Null ? []
            : [reader.GetString()!];
    }

    private StoreException NotInModel(string what) =>
        new(
            $"'{LastKey}' in Neo4j {what}, which the model does not define. "
                + "Moving it with this model would lose it. Use the model that defines it."
        );
}
