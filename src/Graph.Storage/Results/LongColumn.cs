namespace Graph.Storage.Results;

/// <summary>64-bit integers; also instants (milliseconds since 1970 in UTC), days and counts. Immutable.</summary>
public sealed class LongColumn : Column
{
    private readonly long[] values;
    private readonly NullMap nulls;

    internal LongColumn(long[] values, int count, NullMap nulls)
    {
        this.values = values;
        this.nulls = nulls;
        Count = count;
    }

    /// <summary>A column without nulls, over this array.</summary>
    public LongColumn(long[] values)
        : this(values, values.Length, default)
    {
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The value; 0 for null.</summary>
    public long this[int row] => values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(values[row]);

    private protected override ColumnBuilder NewBuilder() => new(ColumnType.Long);

    private protected override void CopyTo(ColumnBuilder builder, int row) => builder.Add(values[row]);
}
