using System.Text.Json.Nodes;
using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

public sealed class SocketTests(EmptyServer server) : IClassFixture<EmptyServer>
{
    private const string Count = "{ people { totalCount } }";

    private string Url => server.Api.SocketUrl;

    [Fact]
    public async Task A_ping_is_answered_before_and_after_the_acknowledgement()
    {
        await using var socket = await SocketClient.ConnectAsync(Url);

        await socket.SettleAsync();
        await socket.SendAsync("""{"type":"connection_init","payload":{"any":"thing"}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        await socket.SendAsync("""{"type":"pong","payload":{}}""");
        await socket.SettleAsync();
    }

    [Fact]
    public async Task A_query_is_answered_by_next_and_complete()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SubscribeAsync("1", "query($f: Int) { ministries(first: $f) { pageInfo { hasNextPage } } }", new { f = 1 });

        (await socket.ReceiveAsync()).ShouldBe(
            """{"id":"1","type":"next","payload":{"data":{"ministries":{"pageInfo":{"hasNextPage":false}}}}}"""
        );
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"1","type":"complete"}""");
    }

    [Fact]
    public async Task An_id_is_free_again_when_its_operation_is_complete()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        for (var i = 0; i < 50; i++)
        {
            await socket.SubscribeAsync("again", "{ __typename }");
            ((string?)(await socket.ReceiveJsonAsync())["type"]).ShouldBe("next");
            (await socket.ReceiveAsync()).ShouldBe("""{"id":"again","type":"complete"}""");
        }
    }

    [Fact]
    public async Task A_request_that_is_wrong_in_itself_ends_with_an_error_and_nothing_after_it()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SubscribeAsync("1", "{ peeple { totalCount } }");

        var error = await socket.ReceiveJsonAsync();
        ((string?)error["type"]).ShouldBe("error");
        ((string?)error["id"]).ShouldBe("1");
        var only = error["payload"]!.AsArray().ShouldHaveSingleItem()!;
        ((string?)only["message"]).ShouldBe("""Cannot query field "peeple" on type "Query". Did you mean "people"?""");
        only["locations"]!.ToJsonString().ShouldBe("""[{"line":1,"column":3}]""");
        await socket.SettleAsync();
    }

    [Fact]
    public async Task Limits_hold_over_a_socket_too()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SubscribeAsync("1", $"{{ {string.Concat(Enumerable.Range(0, 201).Select(i => $"a{i}: __typename "))} }}");

        var error = await socket.ReceiveJsonAsync();
        ((string?)error["type"]).ShouldBe("error");
        ((string?)error["payload"]![0]!["extensions"]!["code"]).ShouldBe("ALIAS_LIMIT");
    }

    [Fact]
    public async Task Several_operations_run_side_by_side()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SubscribeAsync("all", "subscription { changes { number facts { id } } }");
        await socket.SubscribeAsync("movements", "subscription { changes(kinds: [MOVEMENT]) { facts { id kind operation } } }");
        for (var i = 0; i < 5; i++)
            await socket.SubscribeAsync($"q{i}", Count);
        var types = new List<string>();
        for (var i = 0; i < 10; i++)
        {
            var message = await socket.ReceiveJsonAsync();
            types.Add($"{message["id"]} {message["type"]}");
        }

        types.ShouldBe(Enumerable.Range(0, 5).SelectMany(i => new[] { $"q{i} next", $"q{i} complete" }), ignoreOrder: true);

        await server.WriteAsync("side by side", ("Movement", "side-by-side"));
        var events = new[] { await socket.ReceiveJsonAsync(), await socket.ReceiveJsonAsync() };
        events.Select(each => (string?)each["id"]).ShouldBe(["all", "movements"], ignoreOrder: true);
        events.Single(each => (string?)each["id"] == "movements")["payload"]!
            .ToJsonString()
            .ShouldBe("""{"data":{"changes":{"facts":[{"id":"side-by-side","kind":"MOVEMENT","operation":"CREATED"}]}}}""");
    }

    [Fact]
    public async Task A_subscription_ends_when_the_client_completes_it()
    {
        await using var socket = await SocketClient.OpenAsync(Url);
        await socket.SubscribeAsync("ended", "subscription { changes(kinds: [COMPANY]) { note } }");
        await socket.SubscribeAsync("kept", "subscription { changes(kinds: [COMPANY]) { note } }");
        await socket.SettleAsync();

        await socket.SendAsync("""{"id":"ended","type":"complete"}""");
        await socket.SettleAsync();
        await server.WriteAsync("only the other hears it", ("Company", "heard-once"));

        (await socket.ReceiveAsync()).ShouldBe(
            """{"id":"kept","type":"next","payload":{"data":{"changes":{"note":"only the other hears it"}}}}"""
        );
        await socket.SubscribeAsync("ended", "{ __typename }");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"ended","type":"next","payload":{"data":{"__typename":"Query"}}}""");
        (await socket.ReceiveAsync()).ShouldBe("""{"id":"ended","type":"complete"}""");
    }

    [Fact]
    public async Task Completing_what_does_not_run_is_no_error()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SendAsync("""{"id":"never-was","type":"complete"}""");

        await socket.SettleAsync();
    }

    [Fact]
    public async Task The_server_closes_normally_when_the_client_does()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.CloseAsync();
    }

    [Theory]
    [InlineData("no JSON", 4400, "Invalid message received")]
    [InlineData("[]", 4400, "Invalid message received")]
    [InlineData("{}", 4400, "Invalid message received")]
    [InlineData("""{"type":"ping","\ud83d":1}""", 4400, "Invalid message received")]
    [InlineData("""{"type":"ping","type":"ping"}""", 4400, "Invalid message received")]
    [InlineData("""{"type":1}""", 4400, "Invalid message received")]
    [InlineData("""{"type":"start","id":"1"}""", 4400, "Unknown message type 'start'")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ __typename }"}}""", 4400, "'subscribe' requires a non-empty 'id'")]
    [InlineData("""{"type":"subscribe","id":7,"payload":{"query":"{ __typename }"}}""", 4400, "'subscribe' requires a non-empty 'id'")]
    [InlineData("""{"type":"subscribe","id":"1"}""", 4400, "The request must be a JSON object with a 'query', but it is missing.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{}}""", 4400, "The parameter 'query' is missing.")]
    [InlineData("""{"type":"complete"}""", 4400, "'complete' requires a non-empty 'id'")]
    [InlineData("""{"type":"connection_init"}""", 4429, "Too many initialisation requests")]
    public async Task What_breaks_the_protocol_closes_the_connection(string message, int code, string reason)
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SendAsync(message);

        (await socket.ClosedAsync()).ShouldBe((code, reason));
    }

    [Fact]
    public async Task A_reason_that_is_too_long_for_a_close_frame_is_cut()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SendAsync(new JsonObject { ["type"] = new string('я', 500) }.ToJsonString());

        var (code, reason) = await socket.ClosedAsync();
        code.ShouldBe(4400);
        reason.ShouldBe("Unknown message type '" + new string('я', 50));
    }

    [Fact]
    public async Task Binary_messages_are_refused()
    {
        await using var socket = await SocketClient.OpenAsync(Url);

        await socket.SendBinaryAsync([1, 2, 3]);

        (await socket.ClosedAsync()).ShouldBe((4400, "Messages are text"));
    }

    [Fact]
    public async Task Subscribing_without_acknowledgement_is_unauthorized()
    {
        await using var socket = await SocketClient.ConnectAsync(Url);

        await socket.SubscribeAsync("1", Count);

        (await socket.ClosedAsync()).ShouldBe((4401, "Unauthorized"));
    }

    [Fact]
    public async Task An_id_that_is_in_use_closes_the_connection()
    {
        await using var socket = await SocketClient.OpenAsync(Url);
        await socket.SubscribeAsync("twice", "subscription { changes { number } }");

        await socket.SubscribeAsync("twice", Count);

        (await socket.ClosedAsync()).ShouldBe((4409, "Subscriber for twice already exists"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("graphql-ws")]
    public async Task Another_sub_protocol_is_not_accepted(string? protocol)
    {
        await using var socket = await SocketClient.ConnectAsync(Url, protocol);

        (await socket.ClosedAsync()).ShouldBe((4406, "Subprotocol not acceptable"));
    }
}
