using System.Text;

namespace Graph.Storage.Results;

/// <summary>Builds a <see cref="StoreTextColumn"/>, for adapters. Not thread-safe; not reusable after <see cref="Build"/>.</summary>
public sealed class StoreTextColumnBuilder
{
    private byte[] _bytes = [];
    private int[] _ends = [];
    private int _used;

    /// <summary>The number of rows so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row without a value.</summary>
    public void AddNull() => AddEnd(~_used);

    /// <summary>Adds a row with well-formed UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        _used += utf8.Length;
        AddEnd(_used);
    }

    /// <summary>Adds a row; null means no value.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            AddNull();
            return;
        }
        _used += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));
        AddEnd(_used);
    }

    /// <summary>
    /// Reserves space for at least this number of bytes of the next row. Write them in place, then call <see cref="Commit"/>.
    /// </summary>
    public Span<byte> Reserve(int length)
    {
        if (_bytes.Length - _used < length)
            Array.Resize(ref _bytes, Math.Max(Math.Max(64, _bytes.Length * 2), _used + length));
        return _bytes.AsSpan(_used);
    }

    /// <summary>Adds a row from the first bytes of the space returned by <see cref="Reserve"/>.</summary>
    public void Commit(int length)
    {
        _used += length;
        AddEnd(_used);
    }

    /// <summary>The column.</summary>
    public StoreTextColumn Build() => new(_bytes, _ends, Count);

    private void AddEnd(int end)
    {
        if (Count == _ends.Length)
            Array.Resize(ref _ends, Math.Max(8, Count * 2));
        _ends[Count++] = end;
    }
}
