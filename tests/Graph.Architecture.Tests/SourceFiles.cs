using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>The C# files below <c>src</c>, without the files that the build generates.</summary>
internal static class SourceFiles
{
    private static readonly string Root = Repository.PathTo("src");

    /// <summary>The files of every project.</summary>
    public static IEnumerable<string> All => Below(Root);

    /// <summary>The files of one project.</summary>
    public static IEnumerable<string> Of(string project) => Below(Path.Combine(Root, project));

    /// <summary>The path of a file below <c>src</c>, for messages.</summary>
    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !IsGenerated(file));

    private static bool IsGenerated(string file) => Name(file).Split('/').Any(part => part is "bin" or "obj" or "node_modules");
}
