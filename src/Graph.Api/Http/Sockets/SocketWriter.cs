using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http.Sockets;

/// <summary>Writes messages one after another, for any thread. Thread-safe.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The semaphore owns no resource: its wait handle is never used. Late writers may still wait for it."
)]
internal sealed class SocketWriter(WebSocket socket)
{
    // RFC 6455, 5.5.1: the payload of a control frame has at most 125 bytes, two of them for the code.
    private const int MaxReasonBytes = 123;

    // How long a client may take to receive 32 KiB.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ReadOnlyMemory<byte> End = "}"u8.ToArray();

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes a message with a payload that is already JSON, in parts, or without a payload.</summary>
    public async Task WriteAsync(string type, string? id, IReadOnlyList<ReadOnlyMemory<byte>> payload, CancellationToken cancellation)
    {
        var head = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(head))
        {
            json.WriteStartObject();
            if (id is not null)
                json.WriteString("id", id);
            json.WriteString("type", type);
        }

        if (payload.Count > 0)
            head.Write(",\"payload\":"u8);
        await _turn.WaitAsync(cancellation);
        try
        {
            // A frame that has begun is finished: a cancelled send would abort the connection of all operations.
            await AnswerBody.WriteAsync([head.WrittenMemory, .. payload, End], SendAsync);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Writes the errors of a rejected request.</summary>
    public Task WriteErrorsAsync(string id, ExecutionResult result, CancellationToken cancellation)
    {
        using var answer = result.ToJsonDocument();
        var errors = JsonMarshal.GetRawUtf8Value(answer.RootElement.GetProperty("errors"));
        return WriteAsync("error", id, [errors.ToArray()], cancellation);
    }

    /// <summary>Closes the connection properly if it still exists. A long reason is cut.</summary>
    public async Task CloseAsync(int code, string reason)
    {
        await _turn.WaitAsync();
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), CancellationToken.None);
            }
        }
        catch (WebSocketException)
        {
            // The connection is already lost.
        }
        finally
        {
            _turn.Release();
        }
    }

    // A client that does not receive any more holds the responses of all its operations: the connection is aborted.
    private async ValueTask SendAsync(ReadOnlyMemory<byte> piece, bool isLast)
    {
        using var patience = new CancellationTokenSource(Patience);
        await socket.SendAsync(piece, WebSocketMessageType.Text, isLast, patience.Token);
    }

    private static string Shortened(string reason)
    {
        Utf8.FromUtf16(reason, stackalloc byte[MaxReasonBytes], out var charsRead, out _);
        return reason[..charsRead];
    }
}
