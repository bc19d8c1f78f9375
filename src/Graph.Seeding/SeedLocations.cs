namespace Graph.Seeding;

/// <summary>The locations of the model and the seed that ship with a program.</summary>
public static class SeedLocations
{
    private static readonly Lazy<string?> SourceFolder = new(ReadOrigin);

    /// <summary>The folder of the model, next to the binaries.</summary>
    public static string Model => Path.Combine(AppContext.BaseDirectory, "graph-schema");

    /// <summary>The folder of the seed, next to the binaries.</summary>
    public static string Seed => Path.Combine(AppContext.BaseDirectory, "seed");

    /// <summary>
    /// The folder of the source tree that <see cref="Seed"/> was copied from when the program was built, or null if it is not on
    /// this machine. People edit that folder, so messages should name it.
    /// </summary>
    public static string? Origin => SourceFolder.Value;

    /// <summary>Whether the path is that of <see cref="Seed"/>.</summary>
    internal static bool IsSeed(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) == Path.GetFullPath(Seed);

    private static string? ReadOrigin()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "seed-origin.txt");
        return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;
    }
}
