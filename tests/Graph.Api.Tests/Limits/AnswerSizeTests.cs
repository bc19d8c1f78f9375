using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Api.Tests.Transports;

namespace Graph.Api.Tests.Limits;

/// <summary>An answer has a limit, by every transport; small answers go out beside one that is refused.</summary>
public sealed class AnswerSizeTests(AnswerSizeTests.Servers servers) : IClassFixture<AnswerSizeTests.Servers>
{
    private const string Refusal =
        """{"errors":[{"message":"The response is larger than 20,000 bytes (Graph__Limits__AnswerBytes). To stay within it, request smaller pages ('first') or fewer fields or aliases, or send several requests.","extensions":{"code":"ANSWER_TOO_LARGE","maxAnswerBytes":20000}}],"data":null}""";

    private const string Small = """{"data":{"__typename":"Query"}}""";
    private const string Large = "{ evidences(first: 100) { nodes { a: exact b: exact c: exact d: exact e: exact } } }";
    private const string Half = "{ evidences(first: 9) { nodes { a: id b: id c: id d: id e: id f: id g: id h: id i: id } } }";

    private ApiServer Server => servers.Api;

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Over_HTTP_it_is_one_error_and_no_data(string accept)
    {
        var answer = await Server.AskAsync(Large, null, ("Accept", accept));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        Raw(answer.Json).ShouldBe(Refusal);
    }

    [Fact]
    public async Task Introspection_has_the_same_limit() =>
        (await Server.AskAsync("{ __schema { types { name fields { name } } } }")).Code.ShouldBe("ANSWER_TOO_LARGE");

    [Fact]
    public async Task Names_of_aliases_count_before_anything_is_written()
    {
        var answer = await Server.AskAsync($"{{ evidences(first: 500) {{ nodes {{ {new string('x', 100_000)}: id }} }} }}");

        answer.Code.ShouldBe("ANSWER_TOO_LARGE");
    }

    [Fact]
    public async Task What_an_answer_says_beside_its_data_counts()
    {
        var filters = string.Concat(Enumerable.Range(0, 50).Select(i => $"{{ name: {{ eq: \"somebody of a long name {i}\" }} }} "));
        var fields = string.Concat(Enumerable.Range(0, 10).Select(i => $"a{i}: people(where: {{ or: [{filters}] }}) {{ totalCount }} "));

        var answer = await Server.AskAsync($"{{ {fields} }}", null, ("GraphQL-Plan", "include"), ("Authorization", "Bearer write"));

        answer.Code.ShouldBe("ANSWER_TOO_LARGE");
        answer.Json!["extensions"].ShouldBeNull();
    }

    [Fact]
    public async Task The_answers_of_a_batch_count_together()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new[] { Half, Half, Half, Large, "{ __typename }" }.Select(query => new { query })),
        };

        var answers = (await Server.Client.AnswerAsync(request)).Json!.AsArray();

        answers[0]!["errors"].ShouldBeNull();
        answers.Skip(1).Count(each => each!["errors"] is not null).ShouldBe(2);
        Raw(answers[3]).ShouldBe(Refusal);
        Raw(answers[4]).ShouldBe(Small);
    }

    [Fact]
    public async Task Over_a_WebSocket_it_is_a_next_and_the_connection_goes_on()
    {
        await using var socket = await SocketClient.OpenAsync(Server.SocketUrl);

        await socket.SubscribeAsync("1", Large);
        Raw((await socket.ReceiveJsonAsync())["payload"]).ShouldBe(Refusal);
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");

        await socket.SubscribeAsync("2", "{ __typename }");
        (await socket.ReceiveAsync()).ShouldBe($$"""{"id":"2","type":"next","payload":{{Small}}}""");
    }

    [Fact]
    public async Task Over_server_sent_events_it_is_a_next()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Large }) };
        request.Headers.Add("Accept", "text/event-stream");
        await using var events = await EventReader.OpenAsync(Server.Client, request);

        (await events.NextAsync()).ShouldStartWith("next {\"errors\":[{\"message\":\"The response is larger than 20,000 bytes");
        (await events.NextAsync()).ShouldBe("complete ");
    }

    [Fact]
    public async Task In_parts_the_last_says_what_is_missing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(
                new { query = "{ evidences(first: 100) { nodes { id ... @defer { a: exact b: exact c: exact d: exact } } } }" }
            ),
        };
        request.Headers.Add("Accept", "multipart/mixed, application/json");

        using var response = await Server.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();

        text.Length.ShouldBeLessThan(80_000);
        var parts = text.Split("\r\n---")
            .Select(part => part[(part.IndexOf('{') is var at && at < 0 ? part.Length : at)..].TrimEnd('-', '\r', '\n'))
            .ToList();
        text.ShouldEndWith("\r\n-----\r\n");
        var last = JsonNode.Parse(parts.Last(part => part.Length > 0))!;
        ((bool)last["hasNext"]!).ShouldBeFalse();
        last["completed"]!
            .AsArray()
            .Select(each => (string?)each!["errors"]?[0]!["extensions"]!["code"])
            .Distinct()
            .ShouldBe(["ANSWER_TOO_LARGE"]);
    }

    [Fact]
    public async Task A_long_answer_arrives_whole_by_every_transport()
    {
        // More than one piece of what is written at once.
        const string Query = "{ evidences(first: 500) { nodes { id exact prefix suffix } } }";
        var expected = Raw((await servers.Roomy.AskAsync(Query)).Json);
        expected.Length.ShouldBeGreaterThan(200_000);

        await using var socket = await SocketClient.OpenAsync(servers.Roomy.SocketUrl);
        await socket.SubscribeAsync("1", Query);
        Raw((await socket.ReceiveJsonAsync())["payload"]).ShouldBe(expected);

        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
        request.Headers.Add("Accept", "text/event-stream");
        await using var events = await EventReader.OpenAsync(servers.Roomy.Client, request);
        Raw(JsonNode.Parse((await events.NextAsync())!["next ".Length..])).ShouldBe(expected);
    }

    [Fact]
    public async Task Where_the_memory_is_taken_what_is_large_is_refused_and_what_is_small_answered()
    {
        await using var full = ApiServer.Start(servers.Seeded, ("Graph:Limits:MemoryBytes", "100000"));

        var refused = await full.AskAsync("{ evidences(first: 500) { nodes { id exact prefix suffix } } }");

        refused.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        refused.Code.ShouldBe("SERVER_OVERLOADED");
        refused.Message.ShouldBe("The server's memory is in use by other large requests and responses. Try again later, or request less.");
        (await full.AskAsync("{ people(first: 20) { nodes { name } } }")).Data.ShouldNotBeNull();
    }

    [Fact]
    public async Task It_is_refused_alike_by_every_transport_as_if_it_had_not_begun()
    {
        const string Much = "{ evidences(first: 500) { nodes { id exact prefix suffix } } }";
        const string Errors =
            """[{"message":"The server's memory is in use by other large requests and responses. Try again later, or request less.","extensions":{"code":"SERVER_OVERLOADED"}}]""";
        await using var full = ApiServer.Start(servers.Seeded, ("Graph:Limits:MemoryBytes", "100000"));

        (await PostAsync(full, new { query = Much })).ShouldBe((HttpStatusCode.ServiceUnavailable, "1", $$"""{"errors":{{Errors}}}"""));
        (await PostAsync(full, new[] { new { query = Much } })).ShouldBe(
            (HttpStatusCode.ServiceUnavailable, "1", $$"""[{"errors":{{Errors}}}]""")
        );
        (await PostAsync(full, new[] { new { query = "{ __typename }" }, new { query = Much } })).ShouldBe(
            (HttpStatusCode.OK, "1", $$"""[{{Small}},{"errors":{{Errors}}}]""")
        );

        await using var socket = await SocketClient.OpenAsync(full.SocketUrl);
        await socket.SubscribeAsync("1", Much);
        (await socket.ReceiveAsync()).ShouldBe($$"""{"id":"1","type":"error","payload":{{Errors}}}""");
    }

    private static async Task<(HttpStatusCode Status, string? RetryAfter, string Body)> PostAsync(ApiServer api, object body)
    {
        using var response = await api.Client.PostAsJsonAsync("/graphql", body);
        return (response.StatusCode, response.Headers.RetryAfter?.ToString(), await response.Content.ReadAsStringAsync());
    }

    private static string Raw(JsonNode? json) =>
        json!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public sealed class Servers : IAsyncLifetime
    {
        private ApiServer? _api;
        private ApiServer? _roomy;

        public SeededStore Seeded { get; } = new();

        public ApiServer Api => _api!;

        public ApiServer Roomy => _roomy!;

        public async ValueTask InitializeAsync()
        {
            await Seeded.InitializeAsync();
            _api = ApiServer.Start(
                Seeded,
                ("Graph:Limits:AnswerBytes", "20000"),
                ("Graph:Incremental", "true"),
                ("Graph:WriteKey", "write"),
                ("Graph:Public", "true")
            );
            _roomy = ApiServer.Start(Seeded);
        }

        public async ValueTask DisposeAsync()
        {
            if (_api is not null)
                await _api.DisposeAsync();
            if (_roomy is not null)
                await _roomy.DisposeAsync();
            await Seeded.DisposeAsync();
        }
    }
}
