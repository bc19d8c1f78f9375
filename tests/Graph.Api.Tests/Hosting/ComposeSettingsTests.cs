using System.Text.RegularExpressions;
using Graph.Api.Configuration;
using Graph.Testing;

namespace Graph.Api.Tests.Hosting;

/// <summary>What docker-compose.yml and the Dockerfile set in the API: a name that is none would be passed over in silence.</summary>
public sealed partial class ComposeSettingsTests
{
    [Theory]
    [InlineData("docker-compose.yml")]
    [InlineData("src/Graph.Api/Dockerfile")]
    public void Every_setting_is_one_that_the_server_reads(string file)
    {
        var names = Variable()
            .Matches(File.ReadAllText(Repository.PathTo(file.Split('/'))))
            .Select(match => match.Groups[1].Value)
            .ToList();

        names.ShouldNotBeEmpty();
        names.Where(name => !IsSetting(name)).ShouldBeEmpty();
    }

    private static bool IsSetting(string name)
    {
        Type? type = typeof(GraphOptions);
        foreach (var part in name.Split("__")[1..])
            type = type?.GetProperty(part)?.PropertyType;
        return type is not null;
    }

    [GeneratedRegex(@"\b(Graph(?:__\w+?)+)\s*[:=]")]
    private static partial Regex Variable();
}
