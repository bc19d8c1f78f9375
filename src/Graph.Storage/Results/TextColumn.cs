using System.Text;

namespace Graph.Storage.Results;

/// <summary>Text as UTF-8, all rows in one array. Immutable.</summary>
public sealed class TextColumn : Column
{
    private readonly byte[] bytes;
    private readonly int[] ends;

    internal TextColumn(byte[] bytes, int[] ends, int count)
    {
        this.bytes = bytes;
        this.ends = ends;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool IsNull(int row) => ends[row] < 0;

    /// <summary>The text's UTF-8 bytes, without a copy; empty for null.</summary>
    public ReadOnlySpan<byte> Utf8(int row)
    {
        if (ends[row] < 0)
            return default;
        var start = row == 0 ? 0 : End(row - 1);
        return bytes.AsSpan(start, ends[row] - start);
    }

    /// <summary>The text, or null. A new string each time.</summary>
    public string? Text(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(Utf8(row));

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => Scalar.Of(Text(row));

    // A null's end is the complement of the place where it would end.
    private int End(int row) => ends[row] < 0 ? ~ends[row] : ends[row];

    private protected override ColumnBuilder NewBuilder() => new(ColumnType.Text);

    private protected override void CopyTo(ColumnBuilder builder, int row) => builder.Text.Add(Utf8(row));
}
