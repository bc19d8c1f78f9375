using System.Text;

namespace Graph.Storage.Results;

/// <summary>Collects a <see cref="TextColumn"/>, for adapters. Not thread-safe; of no use after <see cref="Build"/>.</summary>
public sealed class TextColumnBuilder
{
    private byte[] bytes = [];
    private int[] ends = [];
    private int used;

    /// <summary>How many rows it has so far.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a row without a value.</summary>
    public void AddNull() => AddEnd(~used);

    /// <summary>Adds a row with well-formed UTF-8.</summary>
    public void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        used += utf8.Length;
        AddEnd(used);
    }

    /// <summary>Adds a row; null has no value.</summary>
    public void Add(string? text)
    {
        if (text is null)
        {
            AddNull();
            return;
        }
        used += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));
        AddEnd(used);
    }

    /// <summary>
    /// Room for at least so many bytes of the next row, to be written in place and then taken by <see cref="Commit"/>.
    /// </summary>
    public Span<byte> Reserve(int length)
    {
        if (bytes.Length - used < length)
            Array.Resize(ref bytes, Math.Max(Math.Max(64, bytes.Length * 2), used + length));
        return bytes.AsSpan(used);
    }

    /// <summary>Adds a row of the first bytes that were written to what <see cref="Reserve"/> gave.</summary>
    public void Commit(int length)
    {
        used += length;
        AddEnd(used);
    }

    /// <summary>The column.</summary>
    public TextColumn Build() => new(bytes, ends, Count);

    private void AddEnd(int end)
    {
        if (Count == ends.Length)
            Array.Resize(ref ends, Math.Max(8, Count * 2));
        ends[Count++] = end;
    }
}
