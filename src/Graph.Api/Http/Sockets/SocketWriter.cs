using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Graph.Api.Http.Sockets;

/// <summary>Writes messages one after another, whoever asks. Thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphore holds nothing: no wait handle is ever asked for; late writers may still wait for it.")]
internal sealed class SocketWriter(WebSocket socket)
{
    // RFC 6455, 5.5.1: what a control frame carries has at most 125 bytes, and the code takes two.
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>A message with a payload that is JSON already, or without one.</summary>
    public async Task WriteAsync(string type, string? id, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(256 + payload.Length);
        using (var json = new Utf8JsonWriter(message))
        {
            json.WriteStartObject();
            if (id is not null) json.WriteString("id", id);
            json.WriteString("type", type);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload");
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        await turn.WaitAsync(cancellation);
        try
        {
            // A frame that has begun is finished: a cancelled send would abort the connection of all operations.
            await socket.SendAsync(message.WrittenMemory, WebSocketMessageType.Text, true, CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The errors of a request that was refused.</summary>
    public Task WriteErrorsAsync(string id, ReadOnlyMemory<byte> response, CancellationToken cancellation)
    {
        using var answer = JsonDocument.Parse(response);
        var errors = JsonMarshal.GetRawUtf8Value(answer.RootElement.GetProperty("errors"));
        return WriteAsync("error", id, errors.ToArray(), cancellation);
    }

    /// <summary>Closes in good order, where the connection still is there. A long reason is cut.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        await turn.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // Gone already.
        }
        finally
        {
            turn.Release();
        }
    }

    private static string Shortened(string reason)
    {
        Utf8.FromUtf16(reason, stackalloc byte[MaxReasonBytes], out var charsRead, out _);
        return reason[..charsRead];
    }
}
