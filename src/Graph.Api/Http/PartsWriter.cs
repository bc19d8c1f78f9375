using System.Buffers;
using System.Text;
using System.Threading.Channels;
using Graph.Api.Execution;

namespace Graph.Api.Http;

/// <summary>
/// Writes a response in parts as `multipart/mixed`, each part as soon as it is there (GraphQL over HTTP, incremental
/// delivery).
/// </summary>
internal static class PartsWriter
{
    private static readonly byte[] Opening = Encoding.UTF8.GetBytes("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n");

    /// <summary>Writes the parts until there are no more; nothing at all where there is none.</summary>
    public static async Task WriteAsync(HttpResponse response, ChannelReader<OperationAnswer> parts, CancellationToken cancellation)
    {
        if (!await parts.WaitToReadAsync(cancellation)) return;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.Parts + "; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await foreach (var part in parts.ReadAllAsync(cancellation)) await WriteAsync(response, part, cancellation);
    }

    private static async Task WriteAsync(HttpResponse response, OperationAnswer part, CancellationToken cancellation)
    {
        var text = new ArrayBufferWriter<byte>(part.Json.Length + 128);
        text.Write(Opening);
        text.Write(part.Json.Span);
        if (!part.HasNext) text.Write("\r\n-----\r\n"u8);
        await response.Body.WriteAsync(text.WrittenMemory, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
