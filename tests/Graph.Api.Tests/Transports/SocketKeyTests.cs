using Graph.Api.Tests.Serving;

namespace Graph.Api.Tests.Transports;

public sealed class SocketKeyTests(SocketKeyTests.Keyed server) : IClassFixture<SocketKeyTests.Keyed>
{
    [Fact]
    public async Task A_key_in_the_header_opens_the_connection()
    {
        await using var socket = await SocketClient.ConnectAsync(server.Api.SocketUrl, headers: ("Authorization", "Bearer open-sesame"));

        await socket.SendAsync("""{"type":"connection_init"}""");

        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer open-sesame"}""")]
    [InlineData("""{"authorization":"Bearer open-sesame"}""")]
    public async Task A_key_in_the_payload_opens_the_connection(string payload)
    {
        await using var socket = await SocketClient.ConnectAsync(server.Api.SocketUrl);

        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

        (await socket.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"authorization":"Bearer wrong"}""")]
    [InlineData("""{"authorization":"open-sesame"}""")]
    [InlineData("""{"authorization":1}""")]
    public async Task Without_the_key_the_connection_is_forbidden(string payload)
    {
        await using var socket = await SocketClient.ConnectAsync(server.Api.SocketUrl);

        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");

        (await socket.ClosedAsync()).ShouldBe((4403, "Forbidden"));
    }

    public sealed class Keyed : IAsyncLifetime
    {
        private ApiServer? _server;

        public ApiServer Api => _server!;

        public ValueTask InitializeAsync()
        {
            _server = ApiServer.StartEmpty(("Graph:ReadKey", "open-sesame"));
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
