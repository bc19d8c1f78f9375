using System.Net;
using System.Net.Http.Headers;
using CommunityToolkit.HighPerformance.Buffers;

namespace Graph.Storage.Neo4j.Http;

/// <summary>A request body that is written before it is sent.</summary>
internal sealed class JsonBody : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private readonly ArrayPoolBufferWriter<byte> _buffer;

    public JsonBody(ArrayPoolBufferWriter<byte> buffer)
    {
        _buffer = buffer;
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_buffer.WrittenMemory, cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _buffer.WrittenCount;
        return true;
    }
}
