using System.Text;
using Graph.Api.Execution;

namespace Graph.Api.Http;

/// <summary>
/// Writes a response in parts as `multipart/mixed`, each part as soon as it is available (GraphQL over HTTP, incremental delivery).
/// </summary>
internal static class MultipartWriter
{
    private static readonly byte[] Opening = Encoding.UTF8.GetBytes("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n");
    private static readonly ReadOnlyMemory<byte> Closing = "\r\n-----\r\n"u8.ToArray();

    /// <summary>Writes the parts until there are no more; writes nothing if there are none.</summary>
    public static async Task WriteAsync(HttpResponse response, AnswerQueue parts, CancellationToken cancellation)
    {
        if (!await parts.AnyAsync(cancellation))
            return;
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = MediaTypes.Parts + "; boundary=\"-\"";
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        await foreach (var part in parts.ReadAllAsync(cancellation))
        {
            await AnswerBody.WriteAsync(response.Body, [Opening, .. part.ToParts(), part.HasNext ? default : Closing], cancellation);
            await response.Body.FlushAsync(cancellation);
        }
    }
}
