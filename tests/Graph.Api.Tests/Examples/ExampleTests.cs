using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Examples;

/// <summary>
/// Each query of `docs/examples` gives the whole answer that stands beside it. `UPDATE_EXAMPLES=1 dotnet test tests/Graph.Api.Tests`
/// writes the answers anew, to be read before they are committed.
/// </summary>
public sealed class ExampleTests(SharedServer server)
{
    private static readonly string Folder = Repository.PathTo("docs", "examples");

    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_example_gives_the_answer_beside_it(string name)
    {
        var query = await File.ReadAllTextAsync(Path.Combine(Folder, name + ".graphql"));
        var variables = Path.Combine(Folder, name + ".variables.json");
        var answer = await server.AskAsync(query, File.Exists(variables) ? JsonNode.Parse(await File.ReadAllTextAsync(variables)) : null);
        answer.Data.ShouldNotBeNull();
        var text = Answer.Text(answer.Json) + "\n";
        var expected = Path.Combine(Folder, name + ".json");

        if (Environment.GetEnvironmentVariable("UPDATE_EXAMPLES") == "1")
            await File.WriteAllTextAsync(expected, text);

        File.Exists(expected).ShouldBeTrue($"There is no {expected}: run the tests with UPDATE_EXAMPLES=1 to write it.");
        text.ShouldBe(await File.ReadAllTextAsync(expected));
    }

    [Fact]
    public async Task The_readme_opens_with_the_first_question_and_its_whole_answer()
    {
        var readme = await File.ReadAllTextAsync(Repository.PathTo("README.md"));
        foreach (var (language, file) in new[] { ("graphql", "first-question.graphql"), ("json", "first-question.json") })
        {
            readme.ShouldContain($"```{language}\n{await File.ReadAllTextAsync(Path.Combine(Folder, file))}```");
        }
    }

    [Fact]
    public void No_answer_is_left_without_its_query() =>
        Directory
            .GetFiles(Folder, "*.json")
            .Where(file =>
                !File.Exists(
                    file.Replace(".variables.json", ".json", StringComparison.Ordinal)
                        .Replace(".json", ".graphql", StringComparison.Ordinal)
                )
            )
            .ShouldBeEmpty();
}
