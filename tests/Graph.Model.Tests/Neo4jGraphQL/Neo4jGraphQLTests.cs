using System.Text.Json;
using Graph.Testing;

namespace Graph.Model.Tests.Neo4jGraphQL;

/// <summary>Loads the printed model into the library that it is printed for, from npm.</summary>
public sealed class Neo4jGraphQLTests
{
    [Fact]
    public async Task The_library_makes_an_API_of_every_kind_relation_and_property()
    {
        var model = GraphModel.Load(Repository.PathTo("graph-schema"));
        var npm = await NpmFolder.InstallAsync("tests", "Graph.Model.Tests", "Neo4jGraphQL");
        Assert.SkipUnless(npm.Problem is null || !NpmFolder.MaySkip, npm.Problem ?? "");
        npm.Problem.ShouldBeNull();
        using var folder = new TemporaryFolder();
        var sdl = folder.File("model.graphql");
        await File.WriteAllTextAsync(sdl, ModelPrinter.PrintForNeo4jGraphQL(model));

        var output = await npm.RunAsync("--max-old-space-size=4096", "check.mjs", sdl);

        var types = JsonSerializer.Deserialize<Dictionary<string, HashSet<string>>>(output)!;
        model.NodeTypes.Select(t => t.Plural).Except(types["Query"]).ShouldBeEmpty();
        foreach (var kind in model.Kinds)
        {
            kind.Properties.Select(p => p.Name).Except(types[kind.Name]).ShouldBeEmpty(kind.Name);
            kind.Fields.Select(f => f.Name + "Connection").Except(types[kind.Name]).ShouldBeEmpty(kind.Name);
        }
        foreach (var relation in model.Relations)
            relation.Properties.Select(p => p.Name).Except(types[relation.PropertiesType]).ShouldBeEmpty(relation.Name);
    }

    [Fact]
    public void A_full_text_index_has_the_single_strings_that_search_reads()
    {
        var printed = ModelPrinter.PrintForNeo4jGraphQL(GraphModel.Load(Repository.PathTo("graph-schema")));
        var onOneLine = string.Join(' ', printed.Split(['\n', ' '], StringSplitOptions.RemoveEmptyEntries));

        onOneLine.ShouldContain("""indexName: "PersonText" queryName: "peopleByText" fields: ["name", "description"]""");
        printed.ShouldContain("""type Person implements Fact & Subject & Actor @node(labels: ["Person", "Subject", "Actor", "Thing"])""");
        printed.ShouldNotContain("@sortable");
    }
}
