namespace Graph.Storage.Results;

/// <summary>Lists, all items in one column. A list may be empty; where the row has none at all it is null. Immutable.</summary>
public sealed class ListColumn : Column
{
    private readonly int[] offsets;
    private readonly NullMap nulls;

    internal ListColumn(Column items, int[] offsets, int count, NullMap nulls)
    {
        Items = items;
        this.offsets = offsets;
        this.nulls = nulls;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The items of all rows, one list after another, none of them null.</summary>
    public Column Items { get; }

    /// <summary>Where the row's list lies in <see cref="Items"/>.</summary>
    public Range Range(int row) => offsets[row]..offsets[row + 1];

    /// <inheritdoc/>
    public override bool IsNull(int row) => nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) =>
        throw new InvalidOperationException("This is a column of lists: read Items over the row's Range.");

    private protected override ColumnBuilder NewBuilder() => new(TypeOf(Items), isList: true);

    private protected override void CopyTo(ColumnBuilder builder, int row)
    {
        for (var i = offsets[row]; i < offsets[row + 1]; i++)
            Copy(Items, builder, i);
        builder.EndList();
    }
}
