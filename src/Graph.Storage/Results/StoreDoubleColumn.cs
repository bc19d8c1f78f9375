namespace Graph.Storage.Results;

/// <summary>Doubles. They are finite, except sums beyond the largest double, which are infinite. Immutable.</summary>
public sealed class StoreDoubleColumn : StoreColumn
{
    private readonly double[] _values;
    private readonly NullMap _nulls;

    internal StoreDoubleColumn(double[] values, int count, NullMap nulls)
    {
        _values = values;
        _nulls = nulls;
        Count = count;
    }

    /// <summary>A column without nulls, over this array.</summary>
    public StoreDoubleColumn(double[] values)
        : this(values, values.Length, default) { }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Whether all values are finite. Scans every value.</summary>
    public bool IsFinite => !_values.AsSpan(0, Count).ContainsAnyExceptInRange(double.MinValue, double.MaxValue);

    /// <summary>The value; 0 for null.</summary>
    public double this[int row] => _values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => _nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(_values[row]);

    private protected override StoreColumnBuilder NewBuilder() => new(StoreColumnType.Double);

    private protected override void CopyTo(StoreColumnBuilder builder, int row) => builder.Add(_values[row]);
}
