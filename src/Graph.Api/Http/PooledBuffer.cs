using System.Buffers;

namespace Graph.Api.Http;

/// <summary>
/// Bytes in memory of the pool, which grows as it is written to. An answer of 100 kB would else leave four times that as garbage,
/// some of it among the large objects, which are collected with everything.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int length;

    /// <summary>What was written; gone with the next write and with <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, length);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(bytes.Length - length));
        length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (bytes.Length - length < Math.Max(1, sizeHint)) Grow(Math.Max(1, sizeHint));
        return bytes.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        var returned = Interlocked.Exchange(ref bytes, []);
        length = 0;
        if (returned.Length > 0) ArrayPool<byte>.Shared.Return(returned);
    }

    private void Grow(int room)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(length + room), bytes.Length * 2));
        bytes.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
