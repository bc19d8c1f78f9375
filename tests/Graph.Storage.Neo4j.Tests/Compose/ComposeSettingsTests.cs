using System.Text.RegularExpressions;
using Graph.Storage.Neo4j.Http;
using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Compose;

/// <summary>What docker-compose.yml sets in Neo4j: the image refuses to start over a name that is none.</summary>
public sealed partial class ComposeSettingsTests(Neo4jServer server)
{
    // The image's own, no settings of the server.
    private static readonly string[] OfTheImage = ["NEO4J_AUTH_FILE"];

    [Fact]
    public async Task Every_setting_is_one_that_the_server_knows()
    {
        var names = Variable()
            .Matches(await File.ReadAllTextAsync(Repository.PathTo("docker-compose.yml")))
            .Select(match => match.Groups[1].Value)
            .Except(OfTheImage)
            // As the image's entry point does it: one underscore is a dot, two are one.
            .Select(name => name["NEO4J_".Length..].Replace('_', '.').Replace("..", "_", StringComparison.Ordinal))
            .ToList();

        var known = await server.Api.ReadAsync(
            new CypherStatement("SHOW SETTINGS YIELD name RETURN name"),
            static () => new FirstTexts(),
            TestContext.Current.CancellationToken
        );

        names.ShouldNotBeEmpty();
        names.Except(known.Texts).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^\s+(NEO4J_\w+):", RegexOptions.Multiline)]
    private static partial Regex Variable();
}
