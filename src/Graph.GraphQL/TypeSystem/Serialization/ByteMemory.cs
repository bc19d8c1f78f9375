using System.Buffers;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Memory for responses. Small arrays come from the shared pool; large ones do not, because a pool retains memory per thread,
/// and the largest responses of many threads together would exceed a small heap.
/// </summary>
public static class ByteMemory
{
    private const int LargestPooled = 1024 * 1024;

    /// <summary>An uninitialised array of at least this number of bytes.</summary>
    public static byte[] Rent(int count) =>
        count <= LargestPooled ? ArrayPool<byte>.Shared.Rent(count) : GC.AllocateUninitializedArray<byte>(count);

    /// <summary>Returns an array that is no longer used.</summary>
    public static void Return(byte[] bytes)
    {
        if (bytes.Length is > 0 and <= LargestPooled)
            ArrayPool<byte>.Shared.Return(bytes);
    }
}
