namespace Graph.Seeding.Records;

/// <summary>The names under which the store keeps the seed's sources.</summary>
internal static class SourceNames
{
    /// <summary>What was seeded, and with which model.</summary>
    public const string Seed = "seed";

    private const string Annotations = "annotations/";
    private const string Added = "added/";
    private const string Documents = "documents/";

    /// <summary>A file of the seed folder.</summary>
    public static string OfFolder(string file) => Annotations + file;

    /// <summary>A file that was seeded individually.</summary>
    public static string OfFile(string file) => Added + file;

    /// <summary>The text of a document.</summary>
    public static string OfDocument(string file) => Documents + file;

    public static bool IsAnnotation(string name) => IsOfFolder(name) || name.StartsWith(Added, StringComparison.Ordinal);

    public static bool IsOfFolder(string name) => name.StartsWith(Annotations, StringComparison.Ordinal);

    public static bool IsDocument(string name) => name.StartsWith(Documents, StringComparison.Ordinal);

    public static string FileOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
