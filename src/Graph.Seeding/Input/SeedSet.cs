namespace Graph.Seeding;

/// <summary>The annotation files to seed, and the folders of their documents.</summary>
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

    /// <summary>Whether the set is a whole seed folder, not single files.</summary>
    public bool IsWhole => FolderPath is not null && !HasSingleFiles;

    /// <summary>The names of files, or the ids of their documents, whose facts are withdrawn.</summary>
    public IReadOnlyList<string> Withdrawn { get; private init; } = [];

    internal IReadOnlyList<string> DocumentFolders { get; }

    /// <summary>The seed folder, or null if there are only single files.</summary>
    internal string? FolderPath { get; }

    private bool HasSingleFiles { get; init; }

    /// <summary>Every file in <c>annotations</c> of a seed folder, with the texts in its <c>documents</c>.</summary>
    /// <remarks>
    /// For the folder next to a program's binaries, messages name the files of the source tree that it was copied from, if
    /// they exist.
    /// </remarks>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist, or has no <c>annotations</c>.</exception>
    public static SeedSet Folder(string path)
    {
        var annotations = Path.Combine(path, "annotations");
        if (!Directory.Exists(annotations))
            throw new DirectoryNotFoundException($"Expected annotation files in \"{annotations}\", but there is no such folder.");
        var files = Directory.EnumerateFiles(annotations).Where(IsYaml).Order(StringComparer.Ordinal);
        return new SeedSet([.. files], [Path.Combine(path, "documents")], path);
    }

    /// <summary>
    /// Single files. Their documents are searched for in <c>documents</c> next to the file's folder, in the file's own folder,
    /// and in <paramref name="documents"/>.
    /// </summary>
    /// <exception cref="FileNotFoundException">One of them does not exist.</exception>
    public static SeedSet Files(IEnumerable<string> paths, string? documents = null)
    {
        string[] files = [.. paths];
        foreach (var file in files.Where(f => !File.Exists(f)))
        {
            throw new FileNotFoundException(
                Directory.Exists(file)
                    ? $"Expected an annotation file, but \"{file}\" is a folder. Use --seed for a whole seed folder."
                    : $"Expected an annotation file, but \"{file}\" does not exist.",
                file
            );
        }

        IEnumerable<string> folders = files
            .Select(f => Path.GetDirectoryName(f) ?? "")
            .SelectMany(f => new[] { Path.Combine(f, "..", "documents"), f });
        if (documents is not null)
            folders = folders.Append(documents);
        return new SeedSet(files, [.. folders.Distinct(StringComparer.Ordinal)], null);
    }

    /// <summary>No files, only the names of seeded files, or the ids of their documents, whose facts are to be withdrawn.</summary>
    public static SeedSet Withdrawal(IEnumerable<string> names) => new([], [], null) { Withdrawn = [.. names] };

    /// <summary>
    /// These single files in addition to those of a folder, replacing files with the same name, so that they are checked together
    /// with what they reference.
    /// </summary>
    public SeedSet Beside(SeedSet folder)
    {
        var names = Annotations.Select(Path.GetFileName).ToHashSet(StringComparer.Ordinal);
        var others = folder.Annotations.Where(a => !names.Contains(Path.GetFileName(a)));
        return new SeedSet([.. others, .. Annotations], [.. folder.DocumentFolders, .. DocumentFolders], folder.FolderPath)
        {
            HasSingleFiles = true,
        };
    }

    /// <summary>Whether the path has the name of an annotation file: it ends in <c>.yaml</c> or <c>.yml</c>.</summary>
    public static bool IsYaml(string path) =>
        Path.GetExtension(path) is var extension
        && (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Subfolders of <c>annotations</c>, at any depth, that contain annotation files, which are not read; with their number.
    /// </summary>
    internal IEnumerable<(string Path, int Files)> UnreadFolders()
    {
        if (FolderPath is null)
            yield break;
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(FolderPath, "annotations")).Order(StringComparer.Ordinal))
        {
            if (Directory.EnumerateFiles(folder, "*", options).Count(IsYaml) is var count and > 0)
                yield return (folder, count);
        }
    }

    /// <summary>The path of a document's text, or null if no folder contains it.</summary>
    internal string? FindDocument(string fileName) => DocumentFolders.Select(f => Path.Combine(f, fileName)).FirstOrDefault(File.Exists);

    /// <summary>A path of the set as displayed in messages.</summary>
    internal string Shown(string path)
    {
        if (
            _origin is null
            || Path.GetRelativePath(FolderPath!, path) is not { } relative
            || relative.StartsWith("..", StringComparison.Ordinal)
        )
        {
            return path;
        }

        var source = Path.Combine(_origin, relative);
        if (!Path.Exists(source))
            return path;
        var here = Path.GetRelativePath(Directory.GetCurrentDirectory(), source);
        return here.StartsWith("..", StringComparison.Ordinal) ? source : here;
    }
}
