using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http.Sockets;

/// <summary>Writes messages one after another, whoever asks. Thread-safe.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The semaphore holds nothing: no wait handle is ever asked for; late writers may still wait for it."
)]
internal sealed class SocketWriter(WebSocket socket)
{
    // RFC 6455, 5.5.1: what a control frame carries has at most 125 bytes, and the code takes two.
    private const int MaxReasonBytes = 123;

    // How long a client may take for 32 KiB.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ReadOnlyMemory<byte> End = "}"u8.ToArray();

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>A message with a payload that is JSON already, in parts, or without one.</summary>
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

    /// <summary>The errors of a request that was refused.</summary>
    public Task WriteErrorsAsync(string id, ExecutionResult result, CancellationToken cancellation)
    {
        using var answer = result.ToJsonDocument();
        var errors = JsonMarshal.GetRawUtf8Value(answer.RootElement.GetProperty("errors"));
        return WriteAsync("error", id, [errors.ToArray()], cancellation);
    }

    /// <summary>Closes in good order, where the connection still is there. A long reason is cut.</summary>
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
            // Gone already.
        }
        finally
        {
            _turn.Release();
        }
    }

    // A client that takes nothing more holds the answers of all its operations: it is given up.
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
