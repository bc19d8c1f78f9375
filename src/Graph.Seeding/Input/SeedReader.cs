using System.Security.Cryptography;
using System.Text;
using Graph.Model;
using Graph.Seeding.Annotations;
using Graph.Seeding.Facts;
using Graph.Seeding.Text;
using Graph.Seeding.Yaml;

namespace Graph.Seeding;

/// <summary>Reads annotation files and their documents from disk, and finds every quote.</summary>
internal sealed class SeedReader(GraphModel model, SeedSet set, ProblemList problems)
{
    private readonly DocumentTable documents = new();

    /// <summary>The texts of the files' own documents, by id, and those that were known before.</summary>
    public DocumentTable Documents => documents;

    /// <summary>Reads all files of the set.</summary>
    /// <param name="known">What other sources assert; quotes may stand in their documents.</param>
    public IReadOnlyList<Annotation> Read(IReadOnlyList<SourceFacts> known)
    {
        var files = set.Annotations.Select(ReadFile).OfType<AnnotationFile>().ToList();
        CheckNames();
        foreach (var file in files)
            Declare(file);
        foreach (var node in known.SelectMany(s => s.Nodes).Where(n => n.Kind == ModelNames.Document))
            if (node.Properties.FirstOrDefault(p => p.Name == "text") is { } text)
                documents.Add(node.Id, new DocumentText(node.Id, text.Value.Items[0]));
        var reader = new AnnotationReader(model, documents, problems);
        return [.. files.Select(reader.Read).Select(WithText)];
    }

    private AnnotationFile? ReadFile(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (Decode(path, bytes, new SourcePosition(path, 1, 1)) is not { } text)
            return null;
        var value = YamlFile.Read(path, text, problems);
        if (value is not (null or YamlMap))
            problems.Add(value.Position, $"Expected sections, as in \"people:\"; came {value.What}.");
        var root = value as YamlMap ?? new YamlMap(new SourcePosition(path, 1, 1), []);
        return new AnnotationFile(path, Path.GetFileName(path), Hash(bytes), root);
    }

    private void CheckNames()
    {
        foreach (var same in set.Annotations.GroupBy(Path.GetFileName, StringComparer.Ordinal).Where(g => g.Count() > 1))
            problems.Add(new SourcePosition(same.Last(), 1, 1), $"The graph knows a file by its name, and \"{same.First()}\" has the same one.");
    }

    private void Declare(AnnotationFile file)
    {
        if (DocumentDeclaration.Find(file) is not { } declaration)
            return;
        if (!documents.Add(declaration.Id, ReadDocument(declaration)))
            problems.Add(declaration.Position, $"Another file is about the document \"{declaration.Id}\" already.");
    }

    private DocumentText? ReadDocument(DocumentDeclaration declaration)
    {
        if (declaration.FileName is not { IsEmpty: false } name)
        {
            problems.Add(declaration.Position, "Expected \"file\" in \"document\": the name of the document's text, as in file: 000_abc.txt.");
            return null;
        }

        var path = Path.GetFileName(name.Text) == name.Text ? set.FindDocument(name.Text) : null;
        if (path is not null)
            return Decode(path, File.ReadAllBytes(path), name.Position) is { } text ? new DocumentText(declaration.Id, text) : null;
        var present = set.DocumentFolders.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Select(f => Path.GetFileName(f)!);
        problems.Add(name.Position,
            $"There is no file \"{name.Text}\" in {Suggestion.Any([.. set.DocumentFolders])}.{Suggestion.For(name.Text, present)}");
        return null;
    }

    /// <summary>The annotation with its document's text and hash among the document's properties.</summary>
    private Annotation WithText(Annotation annotation)
    {
        if (annotation.Facts.Document is not { } id || documents.Find(id) is not { } document)
            return annotation;
        return annotation with
        {
            Facts = annotation.Facts with
            {
                Nodes = [.. annotation.Facts.Nodes.Select(n => n.Id == id && n.Kind == ModelNames.Document ? WithText(n, document) : n)],
            },
        };
    }

    private static NodeAssertion WithText(NodeAssertion node, DocumentText document) => node with
    {
        Properties =
        [
            .. node.Properties,
            new StatedProperty("sha256", new StatedValue(document.Sha256), node.At),
            new StatedProperty("text", new StatedValue(document.Text), node.At),
        ],
    };

    /// <summary>The text, a byte order mark included, or null with a problem.</summary>
    private string? Decode(string path, byte[] bytes, SourcePosition at)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            problems.Add(at, $"Expected UTF-8 in \"{path}\"; came other bytes.");
            return null;
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
