namespace Graph.Api.Http;

/// <summary>
/// Writes bodies that may be large. Compressing one keeps a thread of the pool for as long as it takes, and connections and
/// probes wait for it: so it lets others go between.
/// </summary>
internal static class LargeBody
{
    // Less than a millisecond of compression.
    private const int AtOnce = 32 * 1024;

    /// <summary>Writes it whole.</summary>
    public static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        response.ContentLength = body.Length;
        for (var written = 0; written < body.Length; written += AtOnce)
        {
            if (written > 0) await Task.Yield();
            await response.Body.WriteAsync(body.Slice(written, Math.Min(AtOnce, body.Length - written)), cancellation);
        }
    }
}
