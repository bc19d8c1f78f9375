namespace Graph.Storage.Results;

/// <summary>Lists, with all items in one column. A list may be empty; a row without a list is null. Immutable.</summary>
public sealed class StoreListColumn : StoreColumn
{
    private readonly int[] _offsets;
    private readonly NullMap _nulls;

    internal StoreListColumn(StoreColumn items, int[] offsets, int count, NullMap nulls)
    {
        Items = items;
        _offsets = offsets;
        _nulls = nulls;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The items of all rows, one list after another, none of them null.</summary>
    public StoreColumn Items { get; }

    /// <summary>The range of the row's list in <see cref="Items"/>.</summary>
    public Range Range(int row) => _offsets[row].._offsets[row + 1];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) =>
        throw new InvalidOperationException("This is a column of lists: read Items over the row's Range.");

    private protected override StoreColumnBuilder NewBuilder() => new(TypeOf(Items), isList: true);

    private protected override void CopyTo(StoreColumnBuilder builder, int row)
    {
        for (var i = _offsets[row]; i < _offsets[row + 1]; i++)
            Copy(Items, builder, i);
        builder.EndList();
    }
}
