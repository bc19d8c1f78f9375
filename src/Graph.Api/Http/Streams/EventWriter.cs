using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Graph.Api.Http.Streams;

/// <summary>Writes server-sent events one after another, for any thread. Thread-safe.</summary>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "The semaphore owns no resource: its wait handle is never used. Late writers may still wait for it."
)]
internal sealed class EventWriter(HttpResponse response)
{
    private static readonly ReadOnlyMemory<byte> End = "\n\n"u8.ToArray();

    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isClosed;

    /// <summary>Opens the stream: from here on only events are written.</summary>
    public Task OpenAsync(CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.EventStream + "; charset=utf-8";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        return CommentAsync(cancellation);
    }

    /// <summary>
    /// Writes an event whose data is JSON on one line, in consecutive parts; no data for `complete` in distinct mode, as EventSource
    /// requires.
    /// </summary>
    public Task WriteAsync(string name, IReadOnlyList<ReadOnlyMemory<byte>> data, CancellationToken cancellation) =>
        FlushAsync([Encoding.UTF8.GetBytes($"event: {name}\ndata: "), .. data, End], cancellation);

    /// <summary>Writes a comment, which keeps proxies from closing a quiet stream.</summary>
    public Task CommentAsync(CancellationToken cancellation) => FlushAsync([":\n\n"u8.ToArray()], cancellation);

    /// <summary>Waits for writes in progress. Nothing is written afterwards: later writers are cancelled.</summary>
    public async Task CloseAsync()
    {
        await _turn.WaitAsync();
        _isClosed = true;
        _turn.Release();
    }

    private async Task FlushAsync(IReadOnlyList<ReadOnlyMemory<byte>> text, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (_isClosed)
                throw new OperationCanceledException("The stream is closed.");
            await AnswerBody.WriteAsync(response.Body, text, cancellation);
            await response.Body.FlushAsync(cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }
}
