using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Graph.Api.Http.Streams;

/// <summary>Writes server-sent events, one after another, whoever asks. Thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The semaphore holds nothing: no wait handle is ever asked for; late writers may still wait for it.")]
internal sealed class EventWriter(HttpResponse response)
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Opens the stream: from here on nothing but events is written.</summary>
    public Task OpenAsync(CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.EventStream + "; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        return CommentAsync(cancellation);
    }

    /// <summary>An event whose data is JSON on one line; empty data for `complete` in distinct mode, as EventSource wants it.</summary>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> data, CancellationToken cancellation)
    {
        var text = new ArrayBufferWriter<byte>(data.Length + 64);
        text.Write(Encoding.UTF8.GetBytes($"event: {name}\ndata: "));
        text.Write(data.Span);
        text.Write("\n\n"u8);
        await FlushAsync(text.WrittenMemory, cancellation);
    }

    /// <summary>A comment, which keeps proxies from closing a quiet stream.</summary>
    public Task CommentAsync(CancellationToken cancellation) => FlushAsync(":\n\n"u8.ToArray(), cancellation);

    private async Task FlushAsync(ReadOnlyMemory<byte> text, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await response.Body.WriteAsync(text, cancellation);
            await response.Body.FlushAsync(cancellation);
        }
        finally
        {
            turn.Release();
        }
    }
}
