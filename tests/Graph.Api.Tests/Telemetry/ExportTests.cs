using System.Net;
using System.Net.Http.Json;
using Graph.Api.Tests.Serving;
using Graph.Testing;

namespace Graph.Api.Tests.Telemetry;

public sealed class ExportTests(SharedServer server)
{
    private const string Secret = "sesame-7151";

    [Fact]
    public async Task A_request_is_a_span_of_HTTP_with_one_of_GraphQL_below_it_and_one_of_the_database_below_that()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var api = ApiServer.Start(server.Seeded, collector.Settings);
        var trace = await AskAsync(
            api,
            "query Names($text: String!) { people(first: 2, where: { name: { contains: $text } }) { nodes { name } } }",
            new { text = "Kaz" }
        );

        await collector.UntilAsync(() => collector.Spans(trace).Count >= 3);
        var spans = collector.Spans(trace);

        spans.Count.ShouldBe(3);
        var http = spans.Single(span => span.Name == "POST /graphql");
        http.Attributes["http.response.status_code"].ShouldBe("200");
        http.Attributes["url.path"].ShouldBe("/graphql");
        var operation = spans.Single(span => span.Source == "Graph.Api");
        (operation.Name, operation.Parent).ShouldBe(("query", http.Id));
        operation.Attributes["graphql.operation.type"].ShouldBe("query");
        operation.Attributes["graphql.operation.name"].ShouldBe("Names");
        operation
            .Attributes["graphql.document"]
            .ShouldBe("query Names($text:String!){people(first:0 where:{name:{contains:$text}}){nodes{name}}}");
        operation.Attributes["graph.transport"].ShouldBe("http");
        var fetch = spans.Single(span => span.Source == "Graph.Storage.Sqlite");
        (fetch.Name, fetch.Parent).ShouldBe(("FETCH Person", operation.Id));
        fetch.Attributes["db.system.name"].ShouldBe("sqlite");
        fetch.Attributes["db.operation.name"].ShouldBe("FETCH");
        fetch.Attributes["db.query.summary"].ShouldBe("FETCH Person");
        collector.Service("traces").ShouldBe("actor-graph");
    }

    [Fact]
    public async Task Metrics_and_logs_are_exported_too()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var api = ApiServer.Start(server.Seeded, [.. collector.Settings, ("OTEL_SERVICE_NAME", "mine")]);
        await AskAsync(api, "{ people { totalCount } }");
        await AskAsync(api, "{ people(first: 100000) { totalCount } }");
        await api.Client.GetAsync("/graphql?query=", TestContext.Current.CancellationToken);

        string[] expected =
        [
            "http.server.request.duration",
            "graph.operation.duration",
            "graph.operation.errors",
            "graph.request.refusals",
            "graph.turn.wait",
            "graph.turn.active",
            "graph.turn.waiting",
            "graph.memory.used",
            "graph.memory.limit",
            "db.client.operation.duration",
            "dotnet.gc.collections",
        ];
        await collector.UntilAsync(() => expected.All(collector.Metrics().ContainsKey));
        collector.Metrics()["graph.operation.duration"].ShouldBe("s");
        collector.Service("metrics").ShouldBe("mine");

        File.Move(api.StoreFile, api.StoreFile + ".away");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        (await api.Client.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
            HttpStatusCode.ServiceUnavailable
        );
        File.Move(api.StoreFile + ".away", api.StoreFile);
        await collector.UntilAsync(() => collector.Logs().Exists(line => line.StartsWith("Not ready. ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nothing_that_a_client_may_want_to_hide_is_exported()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var api = ApiServer.Start(server.Seeded, [.. collector.Settings, ("Graph:ReadKey", Secret)]);
        const string query = "query Q($text: String!) { people(where: { name: { contains: $text } }) { totalCount } }";
        var traces = new List<string>
        {
            await AskAsync(api, query, new { text = Secret }),
            await AskAsync(api, $"{{ people(where: {{ name: {{ contains: \"{Secret}\" }} }}) {{ totalCount }} }} # {Secret}"),
            await AskAsync(api, $"{{ people(where: {{ name: {{ contains: \"\"\"{Secret}\"\"\" }} }}) {{ nothing }} }}"),
            await AskAsync(api, $"{{ search(text: \"{Secret}\") {{ totalCount }} }}"),
            await AskAsync(api, $"{{ node(id: \"{Secret}\") {{ id }} }}"),
            await AskAsync(api, $"{{ people(after: \"{Secret}\") {{ totalCount }} }}"),
            await AskAsync(api, $"{{ \"{Secret}"),
            await SendAsync(
                api,
                new HttpRequestMessage(
                    HttpMethod.Get,
                    $"/graphql?query={Uri.EscapeDataString(query)}&variables={Uri.EscapeDataString($$"""{"text":"{{Secret}}"}""")}"
                )
            ),
            await SendAsync(api, new HttpRequestMessage(HttpMethod.Get, $"/graphql?token={Secret}")),
        };

        await collector.UntilAsync(() =>
            traces.TrueForAll(trace => collector.Spans(trace).Any(span => span.Attributes.ContainsKey("url.path")))
        );
        await collector.UntilAsync(() => collector.Metrics().ContainsKey("graph.operation.errors"));

        collector.Text.ShouldNotContain(Secret);
    }

    [Fact]
    public async Task A_collector_that_is_not_there_disturbs_nothing()
    {
        await using var api = ApiServer.Start(
            server.Seeded,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_BSP_SCHEDULE_DELAY", "10"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "10")
        );

        for (var number = 0; number < 20; number++)
        {
            ((int?)(await api.AskAsync("{ people { totalCount } }")).Data["people"]!["totalCount"])!.Value.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task A_signal_whose_exporter_is_none_is_not_exported()
    {
        await using var collector = await OtlpCollector.StartAsync();
        await using var api = ApiServer.Start(
            server.Seeded,
            [.. collector.Settings, ("OTEL_TRACES_EXPORTER", "none"), ("OTEL_LOGS_EXPORTER", "none")]
        );
        await AskAsync(api, "{ people { totalCount } }");

        await collector.UntilAsync(() => collector.Count("metrics") > 2);
        (collector.Count("traces"), collector.Count("logs")).ShouldBe((0, 0));
    }

    [Fact]
    public async Task An_exporter_that_is_none_of_ours_is_told_at_start()
    {
        using var folder = new TemporaryFolder();

        var (code, errors) = await ServerProcess.RefusalAsync(
            new Dictionary<string, string> { ["Graph__Data"] = folder.Path, ["OTEL_METRICS_EXPORTER"] = "prometheus" }
        );

        (code, errors).ShouldBe(
            (1, "OTEL_METRICS_EXPORTER is 'prometheus': expected otlp, console or none, or several separated by commas.")
        );
    }

    private static async Task<string> AskAsync(ApiServer api, string query, object? variables = null) =>
        await SendAsync(
            api,
            new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) }
        );

    // Gives the trace that the request is in.
    private static async Task<string> SendAsync(ApiServer api, HttpRequestMessage request)
    {
        using (request)
        {
            var trace = Guid.NewGuid().ToString("n");
            request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");
            request.Headers.Add("Authorization", $"Bearer {Secret}");
            using var response = await api.Client.SendAsync(request, TestContext.Current.CancellationToken);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound);
            return trace;
        }
    }
}
