namespace Graph.Storage.Results;

/// <summary>64-bit integers; also timestamps (milliseconds since 1970 in UTC), days and counts. Immutable.</summary>
public sealed class StoreLongColumn : StoreColumn
{
    private readonly long[] _values;
    private readonly NullMap _nulls;

    internal StoreLongColumn(long[] values, int count, NullMap nulls)
    {
        _values = values;
        _nulls = nulls;
        Count = count;
    }

    /// <summary>A column without nulls, over this array.</summary>
    public StoreLongColumn(long[] values)
        : this(values, values.Length, default) { }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The value; 0 for null.</summary>
    public long this[int row] => _values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(_values[row]);

    private protected override StoreColumnBuilder NewBuilder() => new(StoreColumnType.Long);

    private protected override void CopyTo(StoreColumnBuilder builder, int row) => builder.Add(_values[row]);
}
