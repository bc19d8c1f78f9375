using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Graph.Testing;

namespace Graph.Containers.Tests;

/// <summary><c>docker compose up --build</c>, as <c>docs/containers.md</c> tells it, until it is taken down.</summary>
public sealed class ComposeTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly Uri Api = new("http://localhost:5000");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_image_is_built_and_the_API_answers_over_Neo4j_recovers_from_its_restart_and_is_taken_down()
    {
        ContainerEngine.Require();
        await using var compose = await ComposeProject.OpenAsync(output);
        using var http = new HttpClient { BaseAddress = Api, Timeout = TimeSpan.FromSeconds(30) };

        await compose.RunAsync("build", "api");
        await compose.RunAsync("up", "-d", "neo4j", "api");
        await WaitForAsync(http, HttpStatusCode.OK);
        await HealthyAsync(compose, 2);
        await AnswersAsync(http);

        var restart = compose.RunAsync("restart", "neo4j");
        await WaitForAsync(http, HttpStatusCode.ServiceUnavailable);
        await restart;
        await WaitForAsync(http, HttpStatusCode.OK);
        await HealthyAsync(compose, 2);
        await AnswersAsync(http);

        await compose.RunAsync("down", "--volumes", "--rmi", "local");
        (await compose.RunAsync("ps", "-q")).ShouldBeEmpty();
    }

    private static async Task AnswersAsync(HttpClient http)
    {
        var examples = Repository.PathTo("docs", "examples");
        var query = await File.ReadAllTextAsync(Path.Combine(examples, "who-denied-what.graphql"), Cancellation);
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(examples, "who-denied-what.json"), Cancellation));

        using var response = await http.PostAsJsonAsync("/graphql", new { query }, Cancellation);

        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        JsonNode.DeepEquals(answer!["data"], expected!["data"]).ShouldBeTrue(answer.ToJsonString());
    }

    // As its health check sees each.
    private static async Task HealthyAsync(ComposeProject compose, int services)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var state = await compose.RunAsync("ps");
            if (state.Split("(healthy)").Length - 1 == services)
                return;
            clock.Elapsed.ShouldBeLessThan(Patience, state);
            await Task.Delay(1_000, Cancellation);
        }
    }

    private static async Task WaitForAsync(HttpClient http, HttpStatusCode status)
    {
        var clock = Stopwatch.StartNew();
        var last = "nothing answers";
        while (true)
        {
            try
            {
                using var ready = await http.GetAsync("/health/ready", Cancellation);
                if (ready.StatusCode == status)
                    return;
                last = $"{ready.StatusCode}";
            }
            catch (HttpRequestException error)
            {
                last = error.Message;
            }

            clock.Elapsed.ShouldBeLessThan(Patience, $"waiting for {status}: {last}");
            await Task.Delay(200, Cancellation);
        }
    }
}
