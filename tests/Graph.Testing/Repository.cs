namespace Graph.Testing;

/// <summary>The repository that the tests run in, found by walking up from the binaries to `Graph.sln`.</summary>
public static class Repository
{
    /// <summary>The absolute path of the folder that holds `Graph.sln`.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>An absolute path below the root, from its parts.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Graph.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No Graph.sln above {AppContext.BaseDirectory}: run the tests inside the repository.");
    }
}
