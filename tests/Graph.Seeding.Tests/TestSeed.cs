using Graph.Model;

namespace Graph.Seeding.Tests;

/// <summary>A seed folder of a test, on disk.</summary>
public sealed class TestSeed : IDisposable
{
    private static readonly Lazy<GraphModel> ProductModel = new(() => GraphModel.Load(SeedLocations.Model));

    public string Folder { get; } = Directory.CreateTempSubdirectory("seed-").FullName;

    public TestSeed()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "documents"));
        Directory.CreateDirectory(Path.Combine(Folder, "annotations"));
    }

    /// <summary>The model of the product.</summary>
    public static GraphModel Model => ProductModel.Value;

    public SeedSet Set => SeedSet.Folder(Folder);

    public string PathOf(string annotation) => Path.Combine(Folder, "annotations", annotation);

    public TestSeed Document(string text, string file = "a.txt")
    {
        File.WriteAllBytes(Path.Combine(Folder, "documents", file), System.Text.Encoding.UTF8.GetBytes(text));
        return this;
    }

    public TestSeed Annotation(string yaml, string file = "a.yaml")
    {
        File.WriteAllText(PathOf(file), yaml);
        return this;
    }

    /// <summary>An annotation of the document <c>doc-a</c>, <c>a.txt</c>: its head takes lines 1 and 2.</summary>
    public TestSeed About(string text, string yaml) =>
        Document(text).Annotation("document: { id: doc-a, file: a.txt, name: A, kind: NEWS_REPORT }\n\n" + yaml);

    public void Delete(string annotation) => File.Delete(PathOf(annotation));

    /// <summary>Every problem, its file named as within the folder.</summary>
    public IReadOnlyList<string> Check(GraphModel? model = null) => [.. new SeedChecker(model ?? Model).Check(Set).Select(p => Shown(p))];

    public string Shown(SeedProblem problem) =>
        problem
            .ToString()
            .Replace(Path.Combine(Folder, "annotations") + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
            .Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Folder, true);
}
