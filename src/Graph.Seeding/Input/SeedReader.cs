using Graph.Model;
using Graph.Model.Text;
using Graph.Seeding.Annotations;
using Graph.Seeding.Facts;
using Graph.Seeding.Input;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding;

/// <summary>Reads annotation files and their documents from disk, and finds every quote.</summary>
internal sealed class SeedReader(GraphModel model, SeedSet set, ProblemList problems)
{
    private readonly DocumentTable _documents = new();
    private List<AnnotationFile>? _files;

    /// <summary>The texts of the files' own documents, by id, and those that were known before.</summary>
    public DocumentTable Documents => _documents;

    /// <summary>The readable files, not yet checked against the model.</summary>
    public IReadOnlyList<AnnotationFile> Files => _files ??= [.. set.Annotations.Select(ReadFile).OfType<AnnotationFile>()];

    /// <summary>Reads all files of the set.</summary>
    /// <param name="known">What other sources assert; quotes may come from their documents.</param>
    public IReadOnlyList<Annotation> Read(IReadOnlyList<SourceFacts> known)
    {
        _ = Files;
        CheckNames();
        foreach (var (folder, count) in set.UnreadFolders())
        {
            problems.Add(
                new SourcePosition(set.Shown(folder), 1, 1),
                $"Annotation files must be in \"annotations\" itself: {(count == 1 ? "one" : $"{count}")} in this folder would not "
                    + "be read. Move them up, or out of the seed."
            );
        }

        foreach (var file in Files)
            Declare(file);
        foreach (var node in known.SelectMany(s => s.Nodes).Where(n => n.Kind == ModelNames.Document))
        {
            if (node.Properties.FirstOrDefault(p => p.Name == "text") is { } text)
                _documents.Add(node.Id, new DocumentText(node.Id, text.Value.Items[0]));
        }

        var reader = new AnnotationReader(model, _documents, problems);
        return [.. Files.Select(reader.Read).Select(WithText)];
    }

    private AnnotationFile? ReadFile(string path)
    {
        var shown = set.Shown(path);
        if (ReadRoot(path, shown, out var hash) is { } root)
            return new AnnotationFile(shown, Path.GetFileName(path), hash, root);
        problems.MissFacts();
        return null;
    }

    private YamlMap? ReadRoot(string path, string shown, out string hash)
    {
        hash = "";
        if (SourceFile.Read(path, shown, problems) is not { } bytes || SourceFile.Decode(bytes, shown, problems) is not { } text)
            return null;
        hash = SourceFile.Hash(bytes);
        var before = problems.Count;
        var value = YamlFile.Read(shown, text, problems);
        if (value is YamlMap map && map.Entries.Any(e => !IsNothing(e.Value)))
            return map;
        if (value is not (null or YamlMap))
        {
            problems.Add(value.Position, $"Expected sections, as in \"people:\", but got {value.What}.");
        }
        else if (problems.Count == before)
        {
            problems.Add(
                new SourcePosition(shown, 1, 1),
                "The file has no entries: expected sections with entries, as in \"people:\". "
                    + $"An empty file withdraws nothing; to withdraw this one, run graph seed --withdraw {Path.GetFileName(path)}."
            );
        }

        return null;
    }

    private static bool IsNothing(YamlValue value) =>
        value is YamlText { IsEmpty: true } or YamlList { Items.Count: 0 } or YamlMap { Entries.Count: 0 };

    private void CheckNames()
    {
        foreach (var same in set.Annotations.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            problems.Add(
                new SourcePosition(set.Shown(same.Last()), 1, 1),
                $"Files are identified by name, and \"{set.Shown(same.First())}\" has the same name."
            );
        }
    }

    private void Declare(AnnotationFile file)
    {
        if (DocumentDeclaration.Find(file) is not { } declaration)
            return;
        if (!FactId.IsValid(declaration.Id) && TextValidity.Problem(declaration.Id) is null)
            problems.Miss(FactId.Slug(declaration.Id));
        if (!_documents.Add(declaration.Id, ReadDocument(declaration)))
            problems.Add(declaration.Position, $"Another file is already about the document \"{declaration.Id}\".");
    }

    private DocumentText? ReadDocument(DocumentDeclaration declaration)
    {
        if (declaration.FileName is not { IsEmpty: false } name)
        {
            problems.Add(
                declaration.Position,
                "Expected \"file\" in \"document\": the name of the document's text file, as in file: 000_abc.txt."
            );
            return null;
        }

        var path = Path.GetFileName(name.Text) == name.Text ? set.FindDocument(name.Text) : null;
        if (path is not null)
            return ReadText(path) is { } text ? new DocumentText(declaration.Id, text) : null;
        var present = set.DocumentFolders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)!);
        problems.Add(
            name.Position,
            $"There is no file {Suggestion.Quoted(name.Text)} in {Suggestion.Any([.. set.DocumentFolders.Select(set.Shown)])}."
                + Suggestion.For(name.Text, present)
        );
        return null;
    }

    private string? ReadText(string path)
    {
        var shown = set.Shown(path);
        if (SourceFile.Read(path, shown, problems) is not { } bytes || SourceFile.Decode(bytes, shown, problems) is not { } text)
            return null;
        if (!string.IsNullOrWhiteSpace(text.TrimStart('\uFEFF')))
            return text;
        problems.Add(new SourcePosition(shown, 1, 1), "The document is empty: it contains only white space.");
        return null;
    }

    /// <summary>The annotation with its document's text and hash among the document's properties.</summary>
    private Annotation WithText(Annotation annotation)
    {
        if (annotation.Facts.Document is not { } id || _documents.Find(id) is not { } document)
            return annotation;
        return annotation with
        {
            Facts = annotation.Facts with
            {
                Nodes = [.. annotation.Facts.Nodes.Select(n => n.Id == id && n.Kind == ModelNames.Document ? WithText(n, document) : n)],
            },
        };
    }

    private static NodeAssertion WithText(NodeAssertion node, DocumentText document) =>
        node with
        {
            Properties =
            [
                .. node.Properties,
                new StatedProperty("sha256", new StatedValue(document.Sha256), node.At),
                new StatedProperty("text", new StatedValue(document.Text), node.At),
            ],
        };
}
