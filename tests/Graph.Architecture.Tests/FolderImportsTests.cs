using System.Text.RegularExpressions;

namespace Graph.Architecture.Tests;

/// <summary>
/// The namespaces of the engine's two projects are the chapters of the specification, and a chapter uses only the chapters before it.
/// </summary>
public sealed partial class FolderImportsTests
{
    private static readonly string[] Projects = ["Graph.GraphQL.Language", "Graph.GraphQL"];

    private static readonly string[] Chapters = ["Errors", "Language", "TypeSystem", "Validation", "Execution", "Introspection", "Engine"];

    private static readonly (string From, string To)[] Exceptions =
    [
        // Errors point into the source text, so these two refer to each other.
        ("Errors", "Language"),
        // A request keeps its prepared document.
        ("Graph.GraphQL/Execution/GraphQLRequest.cs", "Engine"),
    ];

    [Fact]
    public void The_chapters_of_the_engine_are_imported_in_one_direction()
    {
        var (wrong, seen) = (new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var file in Projects.SelectMany(SourceFiles.Of))
        {
            var (name, text) = (SourceFiles.Name(file), File.ReadAllText(file));
            var chapter = Chapter().Match(text).Groups[1].Value;
            var order = Array.IndexOf(Chapters, chapter);
            if (order < 0)
            {
                wrong.Add($"{name} belongs to no chapter");
                continue;
            }

            seen.Add(chapter);
            foreach (Match import in Import().Matches(text))
            {
                var imported = import.Groups[1].Value;
                var isException = Exceptions.Contains((chapter, imported)) || Exceptions.Contains((name, imported));
                if (Array.IndexOf(Chapters, imported) > order && !isException)
                    wrong.Add($"{name} in {chapter} uses {imported}");
            }
        }

        wrong.ShouldBeEmpty();
        seen.ShouldBe(Chapters, ignoreOrder: true);
    }

    [Fact]
    public void Each_chapter_of_the_engine_is_a_folder()
    {
        var wrong =
            from file in SourceFiles.Of("Graph.GraphQL")
            let folder = SourceFiles.Name(file).Split('/')[1]
            where Chapter().Match(File.ReadAllText(file)).Groups[1].Value != folder
            select SourceFiles.Name(file);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_does_not_refer_to_graphs() =>
        Projects
            .SelectMany(SourceFiles.Of)
            .Where(file => GraphName().IsMatch(File.ReadAllText(file)))
            .Select(SourceFiles.Name)
            .ShouldBeEmpty();

    [GeneratedRegex(@"^namespace Graph\.GraphQL\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Chapter();

    [GeneratedRegex(@"^(?:global )?using (?:static |\w+ = )?Graph\.GraphQL\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"\bGraph\.(Model|Storage|Seeding|Stores|Analysis|Exchange|Api|Cli)\b")]
    private static partial Regex GraphName();
}
