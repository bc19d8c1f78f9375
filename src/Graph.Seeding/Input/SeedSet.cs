namespace Graph.Seeding;

/// <summary>Which annotation files are seeded, and where their documents lie.</summary>
public sealed class SeedSet
{
    private readonly string? _origin;

    private SeedSet(IReadOnlyList<string> annotations, IReadOnlyList<string> documentFolders, string? folder)
    {
        Annotations = annotations;
        DocumentFolders = documentFolders;
        FolderPath = folder;
        _origin = folder is not null && SeedLocations.IsSeed(folder) ? SeedLocations.Origin : null;
    }

    /// <summary>The paths of the annotation files, by file name.</summary>
    public IReadOnlyList<string> Annotations { get; }

    /// <summary>It is the whole of a seed folder, not single files.</summary>
    public bool IsWhole => FolderPath is not null && !HasSingleFiles;

    /// <summary>The names of files, or the ids of their documents, whose facts are withdrawn.</summary>
    public IReadOnlyList<string> Withdrawn { get; private init; } = [];

    internal IReadOnlyList<string> DocumentFolders { get; }

    /// <summary>The seed folder, or null where there are only single files.</summary>
    internal string? FolderPath { get; }

    private bool HasSingleFiles { get; init; }

    /// <summary>Every file in <c>annotations</c> of a seed folder, with the texts in its <c>documents</c>.</summary>
    /// <remarks>
    /// Of the folder beside a program's binaries, messages name the files of the source tree that it was copied from, where
    /// they are there.
    /// </remarks>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no <c>annotations</c> in it.</exception>
    public static SeedSet Folder(string path)
    {
        var annotations = Path.Combine(path, "annotations");
        if (!Directory.Exists(annotations))
            throw new DirectoryNotFoundException($"Expected annotation files in \"{annotations}\"; there is no such folder.");
        var files = Directory.EnumerateFiles(annotations).Where(IsYaml).Order(StringComparer.Ordinal);
        return new SeedSet([.. files], [Path.Combine(path, "documents")], path);
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
        {
            throw new FileNotFoundException(Directory.Exists(file)
                ? $"Expected an annotation file; \"{file}\" is a folder. Give a whole seed folder by --seed."
                : $"Expected an annotation file; there is no \"{file}\".", file);
        }

        IEnumerable<string> folders =
            files.Select(f => Path.GetDirectoryName(f) ?? "").SelectMany(f => new[] { Path.Combine(f, "..", "documents"), f });
        if (documents is not null)
            folders = folders.Append(documents);
        return new SeedSet(files, [.. folders.Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>No files, but the names of some that were seeded, or the ids of their documents, whose facts are to go.</summary>
    public static SeedSet Withdrawal(IEnumerable<string> names) => new([], [], null) { Withdrawn = [.. names] };

    /// <summary>
    /// These single files beside those of a folder or, where they have the name of one of them, in place of it: to be checked
    /// with what they refer to.
    /// </summary>
    public SeedSet Beside(SeedSet folder)
    {
        var names = Annotations.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var others = folder.Annotations.Where(a => !names.Contains(Path.GetFileName(a)));
        return new SeedSet([.. others, .. Annotations], [.. folder.DocumentFolders, .. DocumentFolders], folder.FolderPath) { HasSingleFiles = true };
    }

    /// <summary>Whether the path has the name of an annotation file: it ends in <c>.yaml</c> or <c>.yml</c>.</summary>
    public static bool IsYaml(string path) =>
        Path.GetExtension(path) is var extension
        && (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Folders within <c>annotations</c> that have annotation files in them, at any depth, which nothing reads: with how many.
    /// </summary>
    internal IEnumerable<(string Path, int Files)> UnreadFolders()
    {
        if (FolderPath is null)
            yield break;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(FolderPath, "annotations")).Order(StringComparer.Ordinal))
            if (Directory.EnumerateFiles(folder, "*", options).Count(IsYaml) is var count and > 0)
                yield return (folder, count);
    }

    /// <summary>The path of a document's text, or null where no folder has it.</summary>
    internal string? FindDocument(string fileName) =>
        DocumentFolders.Select(f => Path.Combine(f, fileName)).FirstOrDefault(File.Exists);

    /// <summary>A path of the set as messages name it.</summary>
    internal string Shown(string path)
    {
        if (_origin is null || Path.GetRelativePath(FolderPath!, path) is not { } relative || relative.StartsWith("..", StringComparison.Ordinal))
            return path;
        var source = Path.Combine(_origin, relative);
        if (!Path.Exists(source))
            return path;
        var here = Path.GetRelativePath(Directory.GetCurrentDirectory(), source);
        return here.StartsWith("..", StringComparison.Ordinal) ? source : here;
    }
}
