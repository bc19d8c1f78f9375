namespace Graph.Storage.Results;

// One bit per row, allocated with the first null.
internal struct NullMap
{
    private ulong[]? bits;

    public readonly bool Contains(int row) =>
        bits is not null && row >> 6 < bits.Length && (bits[row >> 6] & (1UL << (row & 63))) != 0;

    public void Add(int row)
    {
        var word = row >> 6;
        if (bits is null || word >= bits.Length)
            Array.Resize(ref bits, Math.Max(word + 1, (bits?.Length ?? 0) * 2));
        bits[word] |= 1UL << (row & 63);
    }
}
