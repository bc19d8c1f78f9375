using System.Buffers;
using System.Text;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http;

/// <summary>
/// Writes a response in parts as `multipart/mixed`, each part as soon as it is there (GraphQL over HTTP, incremental
/// delivery).
/// </summary>
internal static class PartsWriter
{
    private static readonly byte[] Opening = Encoding.UTF8.GetBytes("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n");

    public static async Task WriteAsync(HttpResponse response, IncrementalResult result, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.Parts + "; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(response, result.Initial.WriteTo, isLast: false, cancellation);
        await foreach (var part in result.Subsequent.WithCancellation(cancellation))
        {
            using (part) await WriteAsync(response, part.WriteTo, isLast: !part.HasNext, cancellation);
        }
    }

    private static async Task WriteAsync(
        HttpResponse response, Action<IBufferWriter<byte>> part, bool isLast, CancellationToken cancellation)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        text.Write(Opening);
        part(text);
        if (isLast) text.Write("\r\n-----\r\n"u8);
        await response.Body.WriteAsync(text.WrittenMemory, cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
