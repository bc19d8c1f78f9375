using Graph.Seeding;
using Graph.Testing;

namespace Graph.Api.Tests.SixthDocument;

/// <summary>The repository's seed with a sixth document and its annotation beside the five, in a folder that tests may change.</summary>
public sealed class SixthSeed : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SixthSeed()
    {
        Copy(Repository.PathTo("seed"));
        File.Copy(Repository.PathTo("seed", "sentences.yaml"), _folder.File("sentences.yaml"));
        Copy(Repository.PathTo("tests", "Graph.Api.Tests", "SixthDocument", "Data"));
    }

    /// <summary>The whole folder, as the command line takes it.</summary>
    public SeedSet Set => SeedSet.Folder(_folder.Path);

    /// <summary>The seed folder.</summary>
    public string Path => _folder.Path;

    /// <summary>The sixth document's annotation by itself.</summary>
    public SeedSet Alone => SeedSet.Files([Annotation]);

    private string Annotation => System.IO.Path.Combine(_folder.Path, "annotations", "005-velmar-teachers.yaml");

    /// <summary>Changes the annotation, which must have the words.</summary>
    public void Replace(string words, string instead)
    {
        var text = File.ReadAllText(Annotation);
        text.ShouldContain(words);
        File.WriteAllText(Annotation, text.Replace(words, instead, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private void Copy(string seed)
    {
        foreach (var name in new[] { "annotations", "documents" })
        {
            var target = Directory.CreateDirectory(System.IO.Path.Combine(_folder.Path, name)).FullName;
            foreach (var file in Directory.GetFiles(System.IO.Path.Combine(seed, name)))
                File.Copy(file, System.IO.Path.Combine(target, System.IO.Path.GetFileName(file)));
        }
    }
}
