using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;
using Graph.Storage;

namespace Graph.Api.Tests.Fetching;

/// <summary>
/// What is deferred leaves the first question to the store and becomes one of its own, by ids, on the same state of the
/// store; put together, the parts are the response that would have come whole.
/// </summary>
public sealed class DeferredFetchTests : IAsyncDisposable
{
    private readonly ApiServer _server;
    private CountingStore _store = null!;

    public DeferredFetchTests(SharedServer shared) => _server = ApiServer.Start(shared.Seeded, Count, ("Graph:Incremental", "true"));

    [Theory]
    [InlineData("""{ person(id: "gennady-kazakevich") { id ... @defer { name aliases } } }""", 2)]
    [InlineData("""{ people(first: 3) { nodes { id ... @defer { name statements(first: 2) { totalCount nodes { name } } } } } }""", 2)]
    [InlineData("""{ people(first: 3) { nodes { name } ... @defer { totalCount aggregate { count } } } }""", 2)]
    [InlineData("""{ people(first: 3) { nodes { name statements(first: 2) { nodes { name } ... @defer { totalCount } } } } }""", 2)]
    [InlineData("""{ people(first: 3) { edges { ... @defer { cursor node { name } } } } }""", 1)]
    [InlineData("""{ person(id: "gennady-kazakevich") { name } ... @defer { people { totalCount } actors { totalCount } } }""", 3)]
    [InlineData(
        """{ person(id: "gennady-kazakevich") { statements(first: 3) { edges { node { id } relation { capacity ... @defer { evidence { exact } from { id } } } } } } }""",
        2
    )]
    [InlineData(
        """{ search(text: "Minsk", first: 4) { nodes { __typename id ... on Actor @defer { name country } } ... @defer { totalCount } } }""",
        null
    )]
    [InlineData("""{ nodes(ids: ["minsk", "doc-000", "nobody"]) { id ... @defer { __typename } } }""", 1)]
    [InlineData("""{ people(first: 4) { nodes @stream(initialCount: 1) { id name ... @defer { aliases } } } }""", 3)]
    [InlineData(
        """{ statements: people(first: 2) { nodes { id ... @defer(label: "a") { name ... @defer(label: "b") { statements(first: 2) { nodes { id ... @defer(label: "c") { name about(first: 1) { nodes { id } } } } } } } } } }""",
        4
    )]
    public async Task Parts_add_up_and_each_deferral_is_one_fetch(string query, int? fetches)
    {
        var whole = await _server.AskAsync(query);
        _store.Forget();

        var parts = await PartsAsync(query);

        parts.Count.ShouldBeGreaterThan(1);
        Merge(parts).ShouldBe(Sorted(whole.Data));
        if (fetches is not null)
            _store.Plans.Count.ShouldBe(fetches.Value);
        _store.Snapshots.ShouldBe(1, "all parts look at one state");
        _store.OpenSnapshots.ShouldBe(0, "the snapshot is given back");
    }

    [Fact]
    public async Task Deferred_fields_are_asked_for_by_the_ids_of_their_parents()
    {
        _store.Forget();

        await PartsAsync("""{ people(first: 2, asOf: "2020-08") { nodes { id ... @defer { aliases } } } }""");

        _store.Plans.Count.ShouldBe(2);
        _store.Plans[0].ToString().ShouldNotContain("aliases");
        _store.Plans[1].ToString().ShouldContain("aliases");
        _store.Plans[1].Source.ShouldBeOfType<Graph.Storage.Plans.IdsSource>().Ids.Length.ShouldBe(2);
        _store.Plans[1].View.ShouldBe(_store.Plans[0].View);
    }

    [Fact]
    public async Task A_client_that_takes_no_parts_gets_the_response_whole()
    {
        var answer = await _server.AskAsync("""{ person(id: "gennady-kazakevich") { id ... @defer { name } } }""");

        answer.Data["person"]!["name"].ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_not_deferred_comes_as_one_piece_of_json()
    {
        using var response = await SendAsync("""{ person(id: "gennady-kazakevich") { id } }""");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    [Fact]
    public async Task Server_sent_events_carry_a_part_each()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new { query = """{ person(id: "gennady-kazakevich") { id ... @defer { __typename } } }""" }),
                Encoding.UTF8,
                "application/json"
            ),
        };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        text.Replace(":\n\n", "", StringComparison.Ordinal)
            .ShouldBe(
                """
                event: next
                data: {"data":{"person":{"id":"gennady-kazakevich"}},"pending":[{"id":"0","path":["person"]}],"hasNext":true}

                event: next
                data: {"hasNext":false,"incremental":[{"id":"0","data":{"__typename":"Person"}}],"completed":[{"id":"0"}]}

                event: complete
                data: 


                """
            );
    }

    [Theory]
    [InlineData("multipart/mixed;deferSpec=20220824, application/json")]
    [InlineData("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0, application/json")]
    public async Task Parts_in_formats_of_the_past_are_not_sent(string accept)
    {
        using var response = await SendAsync("""{ person(id: "gennady-kazakevich") { id ... @defer { name } } }""", accept);

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string accept = "multipart/mixed, application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", accept);
        return await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<List<JsonNode>> PartsAsync(string query)
    {
        using var response = await SendAsync(query);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.Content.Headers.ContentType!.ToString().ShouldBe("multipart/mixed; boundary=\"-\"", body);
        body.ShouldStartWith("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n{");
        body.ShouldEndWith("}\r\n-----\r\n");
        return
        [
            .. body[..^"\r\n-----\r\n".Length]
                .Split("\r\n---\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(part => JsonNode.Parse(part[part.IndexOf('{', StringComparison.Ordinal)..])!),
        ];
    }

    // As a client puts the parts together. No case here has errors.
    private static string Merge(List<JsonNode> parts)
    {
        var data = parts[0]["data"]!;
        var paths = new Dictionary<string, JsonArray>();
        foreach (var part in parts)
        {
            part["errors"].ShouldBeNull(part.ToJsonString());
            foreach (var pending in List(part, "pending"))
                paths.Add((string)pending["id"]!, pending["path"]!.AsArray());
            foreach (var piece in List(part, "incremental"))
            {
                var target = paths[(string)piece["id"]!]
                    .Concat(piece["subPath"]?.AsArray() ?? [])
                    .Aggregate(
                        data,
                        (node, step) => step!.GetValueKind() == JsonValueKind.Number ? node[(int)step]! : node[(string)step!]!
                    );
                foreach (var item in piece["items"]?.AsArray() ?? [])
                    target.AsArray().Add(item?.DeepClone());
                foreach (var (key, value) in piece["data"]?.AsObject() ?? [])
                    target[key] = value?.DeepClone();
            }

            foreach (var completed in List(part, "completed"))
                completed["errors"].ShouldBeNull(part.ToJsonString());
        }

        return Sorted(data);
    }

    private static IEnumerable<JsonNode> List(JsonNode part, string name) => (part[name]?.AsArray() ?? []).Select(entry => entry!);

    private static string Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject map => "{"
                + string.Join(
                    ",",
                    map.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => $"\"{each.Key}\":{Sorted(each.Value)}")
                )
                + "}",
            JsonArray list => "[" + string.Join(",", list.Select(Sorted)) + "]",
            null => "null",
            _ => node.ToJsonString(),
        };

    private CountingStore Count(IGraphStore inner) => _store = new CountingStore(inner);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
