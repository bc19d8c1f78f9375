using System.Text;

namespace Graph.Storage.Results;

/// <summary>Text as UTF-8, all rows in one array. Immutable.</summary>
public sealed class StoreTextColumn : StoreColumn
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    internal StoreTextColumn(byte[] bytes, int[] ends, int count)
    {
        _bytes = bytes;
        _ends = ends;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool IsNull(int row) => _ends[row] < 0;

    /// <summary>The text's UTF-8 bytes, without a copy; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        if (_ends[row] < 0)
            return default;
        var start = row == 0 ? 0 : End(row - 1);
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    /// <summary>The text, or null. A new string each time.</summary>
    public string? Text(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => Scalar.Of(Text(row));

    // The end of a null is the complement of its end offset.
    private int End(int row) => _ends[row] < 0 ? ~_ends[row] : _ends[row];

    private protected override StoreColumnBuilder NewBuilder() => new(StoreColumnType.Text);

    private protected override void CopyTo(StoreColumnBuilder builder, int row) => builder.Text.Add(Utf8(row));
}
