using System.Xml.Linq;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>Imports go one way: the language, the model, the port, its adapters, the hosts. The engine does not refer to graphs.</summary>
public sealed class ProjectReferencesTests
{
    // The projects that a project may reference, directly or through another.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Graph.GraphQL.Language"] = [],
        ["Graph.GraphQL"] = ["Graph.GraphQL.Language"],
        ["Graph.Model"] = ["Graph.GraphQL.Language"],
        ["Graph.Storage"] = ["Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Storage.Sqlite"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Storage.Neo4j"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Seeding"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Stores"] =
        [
            "Graph.Storage.Sqlite",
            "Graph.Storage.Neo4j",
            "Graph.Seeding",
            "Graph.Storage",
            "Graph.Model",
            "Graph.GraphQL.Language",
        ],
        ["Graph.Analysis"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Exchange"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL.Language"],
        ["Graph.Api"] =
        [
            "Graph.GraphQL",
            "Graph.Stores",
            "Graph.Analysis",
            "Graph.Exchange",
            "Graph.Storage.Sqlite",
            "Graph.Storage.Neo4j",
            "Graph.Seeding",
            "Graph.Storage",
            "Graph.Model",
            "Graph.GraphQL.Language",
        ],
        ["Graph.Cli"] =
        [
            "Graph.Stores",
            "Graph.Analysis",
            "Graph.Exchange",
            "Graph.Storage.Sqlite",
            "Graph.Storage.Neo4j",
            "Graph.Seeding",
            "Graph.Storage",
            "Graph.Model",
            "Graph.GraphQL.Language",
        ],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Repository.PathTo("src")).Select(folder => new DirectoryInfo(folder).Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_those_below_it(string project)
    {
        Allowed.ShouldContainKey(project, $"{project} is new: add its allowed references to this table.");

        References(project).Except(Allowed[project]).ShouldBeEmpty();
    }

    [Fact]
    public void The_table_has_no_cycles()
    {
        foreach (var (project, references) in Allowed)
        {
            foreach (var reference in references.Where(Allowed.ContainsKey))
            {
                Allowed[reference].ShouldNotContain(project, $"{project} and {reference} reference each other.");
            }
        }
    }

    private static IEnumerable<string> References(string project) =>
        XDocument
            .Load(Repository.PathTo("src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
