namespace Graph.Seeding;

/// <summary>Which annotation files are seeded, and where their documents lie.</summary>
public sealed class SeedSet
{
    private SeedSet(IReadOnlyList<string> annotations, IReadOnlyList<string> documentFolders, bool isWhole)
    {
        Annotations = annotations;
        DocumentFolders = documentFolders;
        IsWhole = isWhole;
    }

    /// <summary>The paths of the annotation files, by file name.</summary>
    public IReadOnlyList<string> Annotations { get; }

    /// <summary>
    /// It is the whole of a seed folder: files of the folder that were seeded before and are gone now are withdrawn.
    /// </summary>
    public bool IsWhole { get; }

    /// <summary>The names of files whose facts are withdrawn.</summary>
    public IReadOnlyList<string> Withdrawn { get; private init; } = [];

    internal IReadOnlyList<string> DocumentFolders { get; }

    /// <summary>Every file in <c>annotations</c> of a seed folder, with the texts in its <c>documents</c>.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no <c>annotations</c> in it.</exception>
    public static SeedSet Folder(string path)
    {
        var annotations = Path.Combine(path, "annotations");
        if (!Directory.Exists(annotations))
            throw new DirectoryNotFoundException($"Expected annotation files in \"{annotations}\"; there is no such folder.");
        var files = Directory.EnumerateFiles(annotations).Where(IsYaml).Order(StringComparer.Ordinal);
        return new SeedSet([.. files], [Path.Combine(path, "documents")], true);
    }

    /// <summary>
    /// Single files. Their documents are looked for in <c>documents</c> beside the file's folder, in the file's own folder,
    /// and in <paramref name="documents"/>.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of them is not there.</exception>
    public static SeedSet Files(IEnumerable<string> paths, string? documents = null)
    {
        string[] files = [.. paths];
        foreach (var file in files.Where(f => !File.Exists(f)))
            throw new FileNotFoundException($"Expected an annotation file; there is no \"{file}\".", file);
        IEnumerable<string> folders =
            files.Select(f => Path.GetDirectoryName(f) ?? "").SelectMany(f => new[] { Path.Combine(f, "..", "documents"), f });
        if (documents is not null)
            folders = folders.Append(documents);
        return new SeedSet(files, [.. folders.Distinct(StringComparer.Ordinal)], false);
    }

    /// <summary>No files, but the names of some that were seeded by themselves and whose facts are to go.</summary>
    public static SeedSet Withdrawal(IEnumerable<string> names) => new([], [], false) { Withdrawn = [.. names] };

    /// <summary>This set with single files beside or, where they have the name of one of its files, in place of it.</summary>
    /// <exception cref="FileNotFoundException">One of them is not there.</exception>
    public SeedSet With(IEnumerable<string> paths)
    {
        var added = Files(paths);
        var names = added.Annotations.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var kept = Annotations.Where(a => !names.Contains(Path.GetFileName(a)));
        return new SeedSet([.. kept, .. added.Annotations], [.. DocumentFolders, .. added.DocumentFolders], false);
    }

    /// <summary>The path of a document's text, or null where no folder has it.</summary>
    internal string? FindDocument(string fileName) =>
        DocumentFolders.Select(f => Path.Combine(f, fileName)).FirstOrDefault(File.Exists);

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml";
}
