using System.Xml.Linq;
using Graph.Testing;

namespace Graph.Architecture.Tests;

/// <summary>Imports go one way: Model, then Storage, then its adapters; the engine knows nothing of graphs; hosts compose.</summary>
public sealed class ProjectReferencesTests
{
    // What a project may refer to, directly or through another.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Graph.GraphQL"] = [],
        ["Graph.Model"] = ["Graph.GraphQL"],
        ["Graph.Storage"] = ["Graph.Model", "Graph.GraphQL"],
        ["Graph.Storage.Sqlite"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Storage.Neo4j"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Seeding"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Analysis"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Exchange"] = ["Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Stores"] = ["Graph.Seeding", "Graph.Storage.Sqlite", "Graph.Storage.Neo4j", "Graph.Storage", "Graph.Model", "Graph.GraphQL"],
        ["Graph.Api"] =
        [
            "Graph.GraphQL", "Graph.Model", "Graph.Storage", "Graph.Storage.Sqlite", "Graph.Storage.Neo4j",
            "Graph.Stores", "Graph.Seeding", "Graph.Analysis", "Graph.Exchange",
        ],
        ["Graph.Cli"] =
        [
            "Graph.GraphQL", "Graph.Model", "Graph.Storage", "Graph.Storage.Sqlite", "Graph.Storage.Neo4j",
            "Graph.Stores", "Graph.Seeding", "Graph.Analysis", "Graph.Exchange",
        ],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.GetDirectories(Repository.PathTo("src")).Select(folder => new DirectoryInfo(folder).Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        Allowed.ShouldContainKey(project, $"{project} is new: say in this table what it may refer to.");

        References(project).Except(Allowed[project]).ShouldBeEmpty();
    }

    [Fact]
    public void The_table_itself_has_no_way_back()
    {
        foreach (var (project, references) in Allowed)
        {
            foreach (var reference in references.Where(Allowed.ContainsKey))
            {
                Allowed[reference].ShouldNotContain(project, $"{project} and {reference} refer to each other.");
            }
        }
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.PathTo("src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
