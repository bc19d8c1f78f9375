using System.Text.RegularExpressions;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>The engine's folders are the specification's chapters, and a chapter uses only those before it.</summary>
public sealed partial class FolderImportsTests
{
    private static readonly string[] EngineChapters = ["Errors", "Language", "TypeSystem", "Validation", "Execution", "Introspection"];

    // Errors point into the source text, so these two know each other.
    private static readonly (string From, string To)[] Exceptions = [("Errors", "Language")];

    [Fact]
    public void The_chapters_of_the_engine_are_imported_in_one_direction()
    {
        var wrong = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src", "Graph.GraphQL"), "*.cs", SearchOption.AllDirectories))
        {
            var chapter = Path.GetRelativePath(Repository.PathTo("src", "Graph.GraphQL"), file).Split(Path.DirectorySeparatorChar)[0];
            var order = Array.IndexOf(EngineChapters, chapter);
            if (order < 0)
                continue;
            foreach (Match import in EngineImport().Matches(File.ReadAllText(file)))
            {
                var imported = import.Groups[1].Value;
                if (Array.IndexOf(EngineChapters, imported) > order && !Exceptions.Contains((chapter, imported)))
                {
                    wrong.Add($"{Path.GetFileName(file)} in {chapter} uses {imported}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_does_not_speak_of_graphs()
    {
        var folder = Repository.PathTo("src", "Graph.GraphQL");
        Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => GraphImport().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(folder, file))
            .ShouldBeEmpty();
    }

    [GeneratedRegex(@"^(?:global )?using (?:static )?Graph\.GraphQL\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex EngineImport();

    [GeneratedRegex(@"\bGraph\.(Model|Storage|Seeding|Api)\b")]
    private static partial Regex GraphImport();
}
