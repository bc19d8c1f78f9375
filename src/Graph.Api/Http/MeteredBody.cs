using Graph.Api.Limits;

namespace Graph.Api.Http;

/// <summary>The body of a request, whose bytes count as memory as they arrive: a client may send part of a large body, and wait.</summary>
internal sealed class MeteredBody(Stream body, AnswerMeter meter) : Stream
{
    /// <summary>The memory of one byte of JSON until its response: the byte itself, its copies, and the metadata of its values.</summary>
    public const int BytesPerByte = 8;

    /// <summary>The number of bytes read.</summary>
    public long Received { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Count(await body.ReadAsync(buffer, cancellationToken));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => Count(body.Read(buffer, offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Count(int read)
    {
        Received += read;
        meter.Hold(read * BytesPerByte);
        return read;
    }
}
