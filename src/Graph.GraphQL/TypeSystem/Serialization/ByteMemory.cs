using System.Buffers;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Memory for responses. Small pieces come from the shared pool; large ones do not, as a pool keeps what was once needed
/// for each thread, and the largest answers of many threads together are more than a small heap has.
/// </summary>
public static class ByteMemory
{
    private const int LargestPooled = 1024 * 1024;

    /// <summary>An array of at least that many bytes, with anything in it.</summary>
    public static byte[] Rent(int count) =>
        count <= LargestPooled ? ArrayPool<byte>.Shared.Rent(count) : GC.AllocateUninitializedArray<byte>(count);

    /// <summary>Gives an array back that nobody reads any more.</summary>
    public static void Return(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= LargestPooled)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
