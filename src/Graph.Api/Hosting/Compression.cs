using Graph.Api.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace Graph.Api.Hosting;

/// <summary>Answers are compressed (Brotli or gzip) for clients that say they can read it; streams of events are not.</summary>
internal static class Compression
{
    public static void Configure(ResponseCompressionOptions compression)
    {
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphQLResponse];
    }
}
