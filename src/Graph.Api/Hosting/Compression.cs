using Graph.Api.Http;
using Microsoft.AspNetCore.ResponseCompression;

namespace Graph.Api.Hosting;

/// <summary>Compresses responses (Brotli or gzip) for clients that accept it, except streams of events.</summary>
internal static class Compression
{
    public static void Configure(ResponseCompressionOptions compression)
    {
        compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, MediaTypes.GraphQLResponse];
    }
}
