namespace Graph.Storage.Results;

/// <summary>Booleans. Immutable.</summary>
public sealed class StoreBooleanColumn : StoreColumn
{
    private readonly bool[] _values;
    private readonly NullMap _nulls;

    internal StoreBooleanColumn(bool[] values, int count, NullMap nulls)
    {
        _values = values;
        _nulls = nulls;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The value; false for null.</summary>
    public bool this[int row] => _values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(_values[row]);

    private protected override StoreColumnBuilder NewBuilder() => new(StoreColumnType.Boolean);

    private protected override void CopyTo(StoreColumnBuilder builder, int row) => builder.Add(_values[row]);
}
