namespace Graph.Storage.Results;

// One bit per row, allocated when the first null is added.
internal struct NullMap
{
    private ulong[]? _bits;

    public readonly bool Contains(int row) => _bits is not null && row >> 6 < _bits.Length && (_bits[row >> 6] & (1UL << (row & 63))) != 0;

    public void Add(int row)
    {
        var word = row >> 6;
        if (_bits is null || word >= _bits.Length)
            Array.Resize(ref _bits, Math.Max(word + 1, (_bits?.Length ?? 0) * 2));
        _bits[word] |= 1UL << (row & 63);
    }
}
