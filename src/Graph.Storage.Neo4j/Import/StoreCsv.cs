using Graph.Storage.Archive;
using Graph.Storage.Neo4j.Archive;
using Graph.Storage.Neo4j.Changes;
using Graph.Storage.Neo4j.Schema;

namespace Graph.Storage.Neo4j.Import;

/// <summary>The files of the store's own data: log, results, sources, redirects, references and state.</summary>
internal sealed class StoreCsv : IDisposable
{
    private const string Text = "string";
    private const string Number = "long";

    /// <summary>The columns of the change log.</summary>
    public static readonly IReadOnlyList<CsvColumn> ChangeColumns =
    [
        new("number", Number),
        new("id", Text),
        new("at", Number),
        new("note", Text),
        new("sources", Text, IsList: true, IsRequired: true),
        .. DroppedLists.Columns,
    ];

    private readonly CsvFile _changes;
    private readonly CsvFile _touches;
    private readonly CsvFile _answers;
    private readonly CsvFile _sources;
    private readonly CsvFile _redirects;
    private readonly CsvFile _references;
    private readonly CsvFile _state;

    public StoreCsv(string folder)
    {
        _changes = File("changes.csv", [.. ChangeColumns]);
        _touches = File("touches.csv", new("change", Number), new("place", Number), new("touches", Text, IsList: true));
        _answers = File(
            "answers.csv",
            new("id", Text),
            new("number", Number),
            new("created", Number),
            new("updated", Number),
            new("retracted", Number),
            new("sources", Number)
        );
        _sources = File("sources.csv", new("name", Text), new("sha256", Text), new("payload", Text));
        _redirects = File("redirects.csv", new("id", Text), new("into", Text));
        _references = File("references.csv", new("target", Text), new("fact", Text));
        _state = File(
            "state.csv",
            new("id", Text),
            new("version", Number),
            new("model", Text),
            new("last", Number),
            new("at", Number),
            new("filling", Text)
        );

        CsvFile File(string path, params CsvColumn[] columns) => new(folder, path, columns);
    }

    /// <summary>The files with the label of their nodes.</summary>
    public IEnumerable<(string Label, CsvFile File)> Files =>
        [
            ("GraphChange", _changes),
            ("GraphTouches", _touches),
            ("GraphApplied", _answers),
            ("GraphSource", _sources),
            ("GraphRedirect", _redirects),
            ("GraphReference", _references),
            ("GraphState", _state),
        ];

    public void Write(ArchiveRecord record)
    {
        switch (record)
        {
            case ArchivedChange change:
                var isBlank = change.Sources is [""];
                _changes.Write([
                    change.Number,
                    change.Id,
                    change.At,
                    change.Note,
                    change.Sources.ToArray<object>(),
                    null,
                    isBlank ? new object[] { "sources" } : null,
                ]);
                break;
            case ArchivedFactChanges stretch:
                _touches.Write([stretch.Change, stretch.Place, stretch.Facts.Select(f => (object)ChangeLog.Json(f)).ToArray()]);
                break;
            case ArchivedAnswer { Result: var result } answer:
                _answers.Write([
                    answer.Id,
                    result.Number,
                    (long)result.Created,
                    (long)result.Updated,
                    (long)result.Retracted,
                    (long)result.Sources,
                ]);
                break;
            case ArchivedSource { Source: var source }:
                _sources.Write([source.Name, source.Sha256, Convert.ToBase64String(source.Payload.Span)]);
                break;
            case ArchivedRedirect redirect:
                _redirects.Write([redirect.Id, redirect.IntoId]);
                break;
            default:
                throw new InvalidOperationException($"Unknown record type {record.GetType()}.");
        }
    }

    /// <summary>Writes that a current fact names others.</summary>
    public void References(string fact, IEnumerable<string> targets)
    {
        foreach (var target in targets.Distinct(StringComparer.Ordinal))
            _references.Write([target, fact]);
    }

    /// <summary>Writes the state, marked as an import that is not finished yet.</summary>
    public void State(ArchiveHead head) =>
        _state.Write(["graph", (long)StoreSchema.Version, head.Model, head.LastChange, head.LastAt, FillState.Import]);

    public void Dispose()
    {
        foreach (var (_, file) in Files)
            file.Dispose();
    }
}
