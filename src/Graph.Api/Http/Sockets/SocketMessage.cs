using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http.Sockets;

/// <summary>A message from the client.</summary>
internal sealed record SocketMessage(string Type, string? Id, JsonElement Payload)
{
    /// <summary>The number of bytes of the original message.</summary>
    public int Bytes { get; private init; }

    /// <summary>Reads the next message; returns null when the client has closed the connection.</summary>
    /// <exception cref="SocketClosedException">It is too large, binary, or not a message of the protocol.</exception>
    public static async Task<SocketMessage?> ReceiveAsync(
        WebSocket socket,
        OperationTurns turns,
        LimitOptions limits,
        AnswerMeter meter,
        CancellationToken cancellation
    )
    {
        var text = new ArrayBufferWriter<byte>(1024);
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(text.GetMemory(1024), cancellation);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.MessageType == WebSocketMessageType.Binary)
                throw Bad("Messages are text");
            text.Advance(part.Count);
            Hold(meter, part.Count);
            if (text.WrittenCount > limits.BodyBytes)
                throw Bad($"A message has at most {limits.BodyBytes} bytes (Graph__Limits__BodyBytes)");
        } while (!part.EndOfMessage);

        try
        {
            if (text.WrittenCount <= GraphQLHttpRequestReader.ParsedAtOnce)
                return Read(text.WrittenMemory);
            SocketMessage? message = null;
            await turns.RunWhenPossibleAsync(
                _ =>
                {
                    message = Read(text.WrittenMemory);
                    return default;
                },
                limits.RequestTime,
                cancellation
            );
            return message;
        }
        catch (BadGraphQLHttpRequestException)
        {
            throw Bad("Invalid message received");
        }
    }

    /// <summary>The id, which `subscribe` and `complete` require.</summary>
    public string RequireId() => string.IsNullOrEmpty(Id) ? throw Bad($"'{Type}' requires a non-empty 'id'") : Id;

    /// <summary>The `authorization` of the payload of `connection_init`, or null.</summary>
    public string? Authorization
    {
        get
        {
            if (Payload.ValueKind != JsonValueKind.Object)
                return null;
            foreach (var member in Payload.EnumerateObject())
            {
                if (
                    member.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)
                    && member.Value.ValueKind == JsonValueKind.String
                )
                {
                    return member.Value.GetString();
                }
            }

            return null;
        }
    }

    /// <summary>The request of `subscribe`.</summary>
    public GraphQLHttpRequest Parameters()
    {
        try
        {
            return GraphQLHttpRequestReader.FromJson(Payload);
        }
        catch (BadGraphQLHttpRequestException bad)
        {
            throw Bad(bad.Message);
        }
    }

    private static void Hold(AnswerMeter meter, int bytes)
    {
        try
        {
            meter.Hold(bytes * MeteredBody.BytesPerByte);
        }
        catch (ResponseRefusedException refused)
        {
            throw new SocketClosedException(CloseCodes.TryAgainLater, refused.Message);
        }
    }

    private static SocketMessage Read(ReadOnlyMemory<byte> text)
    {
        var root = ClientJson.Parse(text);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            throw Bad("Invalid message received");
        }

        var id = root.TryGetProperty("id", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        return new SocketMessage(type.GetString()!, id, root.TryGetProperty("payload", out var payload) ? payload : default)
        {
            Bytes = text.Length,
        };
    }

    private static SocketClosedException Bad(string reason) => new(CloseCodes.BadMessage, reason);
}
