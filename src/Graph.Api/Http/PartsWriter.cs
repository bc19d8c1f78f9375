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
    private static readonly ReadOnlyMemory<byte> Closing = "\r\n-----\r\n"u8.ToArray();

    public static async Task WriteAsync(HttpResponse response, IncrementalResult result, CancellationToken cancellation)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.Parts + "; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await WriteAsync(response, result.Initial.ToParts(), isLast: false, cancellation);
        await foreach (var part in result.Subsequent.WithCancellation(cancellation))
        {
            using (part) await WriteAsync(response, [part.Json], isLast: !part.HasNext, cancellation);
        }
    }

    private static async Task WriteAsync(
        HttpResponse response, ReadOnlyMemory<byte>[] part, bool isLast, CancellationToken cancellation)
    {
        await AnswerBody.WriteAsync(response.Body, [Opening, .. part, isLast ? Closing : default], cancellation);
        await response.Body.FlushAsync(cancellation);
    }
}
