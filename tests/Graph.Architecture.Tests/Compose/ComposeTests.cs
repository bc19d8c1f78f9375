using System.Text.Json.Nodes;
using Graph.Testing;

namespace Graph.Architecture.Tests.Compose;

/// <summary>The properties of docker-compose.yml that can be checked without Docker.</summary>
public sealed class ComposeTests
{
    [Fact]
    public async Task It_is_valid_by_the_schema_of_the_Compose_specification() =>
        (await ReadAsync())["problems"]!.ToJsonString().ShouldBe("[]");

    [Fact]
    public async Task No_service_runs_as_root_gains_privileges_or_listens_beyond_loopback()
    {
        foreach (var (name, service) in await ServicesAsync())
        {
            ((string)service!["user"]!).ShouldMatch("^[1-9][0-9]*:[1-9][0-9]*$", name);
            service["cap_drop"]!.ToJsonString().ShouldBe("""["ALL"]""", name);
            service["security_opt"]!.ToJsonString().ShouldBe("""["no-new-privileges:true"]""", name);
            ((int)service["pids_limit"]!).ShouldBeInRange(1, 4096, name);
            foreach (var folder in service["tmpfs"]!.AsArray())
                ((string)folder!).ShouldMatch("^/tmp:size=[0-9]+m,", name);
            foreach (var port in service["ports"]!.AsArray())
                ((string)port!).ShouldStartWith("127.0.0.1:", Case.Sensitive, name);
        }
    }

    [Fact]
    public async Task Passwords_are_files_that_git_and_the_image_exclude()
    {
        var file = (await ReadAsync())["file"]!;

        foreach (var (name, secret) in file["secrets"]!.AsObject())
            ((string)secret!["file"]!).ShouldStartWith("./secrets/", Case.Sensitive, name);
        foreach (var ignoring in new[] { ".gitignore", ".dockerignore" })
        {
            File.ReadAllLines(Repository.PathTo(ignoring)).Select(line => line.TrimEnd('/')).ShouldContain("secrets", ignoring);
        }

        foreach (var (service, described) in await ServicesAsync())
        {
            foreach (var (variable, value) in described!["environment"]!.AsObject())
            {
                if (!variable.Contains("AUTH", StringComparison.Ordinal) && !variable.Contains("Password", StringComparison.Ordinal))
                    continue;
                var secret = ((string)value!)["/run/secrets/".Length..];
                described["secrets"]!.AsArray().Select(used => (string)used!).ShouldContain(secret, $"{service}: {variable}");
                file["secrets"]![secret].ShouldNotBeNull($"{service}: {variable}");
            }
        }
    }

    [Fact]
    public async Task The_API_waits_for_a_healthy_Neo4j_and_the_one_over_SQLite_for_nothing()
    {
        var services = await ServicesAsync();

        services["api"]!["depends_on"]!["neo4j"]!.ToJsonString().ShouldBe("""{"condition":"service_healthy"}""");
        services["neo4j"]!["healthcheck"]!["test"].ShouldNotBeNull();
        services["api-sqlite"]!["depends_on"].ShouldBeNull();
        services["api-sqlite"]!["secrets"].ShouldBeNull();
        services["api-sqlite"]!["profiles"]!.ToJsonString().ShouldBe("""["sqlite"]""");
    }

    [Fact]
    public async Task Neo4j_has_no_outside_access_and_only_the_API_reaches_it()
    {
        var file = (await ReadAsync())["file"]!;
        var services = file["services"]!;

        services["neo4j"]!["networks"]!.ToJsonString().ShouldBe("""["store"]""");
        services["neo4j"]!["ports"]!.ToJsonString().ShouldBe("[]");
        ((bool)file["networks"]!["store"]!["internal"]!).ShouldBeTrue();
        services["api"]!["networks"]!.ToJsonString().ShouldBe("""["default","store"]""");
        services["api-sqlite"]!["networks"]!.ToJsonString().ShouldBe("""["default"]""");
    }

    [Fact]
    public async Task Every_image_is_named_by_its_exact_version()
    {
        var images = (await File.ReadAllLinesAsync(Repository.PathTo("src", "Graph.Api", "Dockerfile")))
            .Where(line => line.StartsWith("ARG ", StringComparison.Ordinal))
            .Select(line => line.Split('=')[1])
            .Append((string)(await ServicesAsync())["neo4j"]!["image"]!)
            .ToList();

        images.Count.ShouldBe(4);
        foreach (var image in images)
            image.ShouldMatch(@":[0-9]+\.[0-9]+\.[0-9]+(-[a-z-]+)?$");
    }

    [Fact]
    public async Task Every_volume_that_a_service_mounts_is_declared()
    {
        var file = (await ReadAsync())["file"]!;
        var declared = file["volumes"]!.AsObject().Select(volume => volume.Key).ToList();

        var mounted = file["services"]!
            .AsObject()
            .SelectMany(service => service.Value!["volumes"]?.AsArray() ?? [])
            .Select(volume => ((string)volume!).Split(':')[0]);

        mounted.ShouldBe(declared, ignoreOrder: true);
    }

    private static async Task<JsonObject> ServicesAsync() => (await ReadAsync())["file"]!["services"]!.AsObject();

    private static async Task<JsonNode> ReadAsync()
    {
        var npm = await NpmFolder.InstallAsync("tests", "Graph.Architecture.Tests", "Compose");
        Assert.SkipUnless(npm.Problem is null || !NpmFolder.MaySkip, npm.Problem ?? "");
        npm.Problem.ShouldBeNull();
        return JsonNode.Parse(await npm.RunAsync("check.mjs", Repository.PathTo("docker-compose.yml")))!;
    }
}
