using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Transports;

/// <summary>A bare WebSocket: frames are sent and received as they are, which clients of the protocol hide.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(Patience);

    /// <summary>Connects with the sub-protocol, and no further.</summary>
    public static async Task<SocketClient> ConnectAsync(
        string url,
        string? protocol = "graphql-transport-ws",
        params (string Name, string Value)[] headers
    )
    {
        var client = new SocketClient();
        if (protocol is not null)
            client._socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers)
            client._socket.Options.SetRequestHeader(name, value);
        await client._socket.ConnectAsync(new Uri(url), client._patience.Token);
        return client;
    }

    /// <summary>Connects and is acknowledged.</summary>
    public static async Task<SocketClient> OpenAsync(string url)
    {
        var client = await ConnectAsync(url);
        await client.SendAsync("""{"type":"connection_init"}""");
        (await client.ReceiveAsync()).ShouldBe("""{"type":"connection_ack"}""");
        return client;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, _patience.Token);

    public Task SendBinaryAsync(byte[] bytes) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, true, _patience.Token);

    public Task SubscribeAsync(string id, string query, object? variables = null) =>
        SendAsync(
            new JsonObject
            {
                ["id"] = id,
                ["type"] = "subscribe",
                ["payload"] = new JsonObject
                {
                    ["query"] = query,
                    ["variables"] = System.Text.Json.JsonSerializer.SerializeToNode(variables),
                },
            }.ToJsonString()
        );

    /// <summary>What was sent before has been handled when this ends: messages are handled in order.</summary>
    public async Task SettleAsync()
    {
        await SendAsync("""{"type":"ping"}""");
        (await ReceiveAsync()).ShouldBe("""{"type":"pong"}""");
    }

    /// <summary>The next message; fails where the server closes instead.</summary>
    public async Task<string> ReceiveAsync()
    {
        var (message, code, reason) = await NextAsync();
        return message ?? throw new InvalidOperationException($"The server closed: {code} {reason}");
    }

    /// <summary>The next message as JSON.</summary>
    public async Task<JsonNode> ReceiveJsonAsync() => JsonNode.Parse(await ReceiveAsync())!;

    /// <summary>The code and reason by which the server closes; fails where it sends a message instead.</summary>
    public async Task<(int Code, string Reason)> ClosedAsync()
    {
        var (message, code, reason) = await NextAsync();
        message.ShouldBeNull();
        return (code, reason);
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", _patience.Token);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(string? Message, int Code, string Reason)> NextAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, _patience.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return (null, (int)part.CloseStatus!, part.CloseStatusDescription ?? "");
            message.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return (Encoding.UTF8.GetString(message.ToArray()), 0, "");
        }
    }
}
