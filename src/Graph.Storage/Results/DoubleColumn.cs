namespace Graph.Storage.Results;

/// <summary>Doubles: finite, but for sums beyond the greatest double, which are infinite. Immutable.</summary>
public sealed class DoubleColumn : Column
{
    private readonly double[] values;
    private readonly NullMap nulls;

    internal DoubleColumn(double[] values, int count, NullMap nulls)
    {
        this.values = values;
        this.nulls = nulls;
        Count = count;
    }

    /// <summary>A column without nulls, over this array.</summary>
    public DoubleColumn(double[] values)
        : this(values, values.Length, default)
    {
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>None is infinite. Looks at every value.</summary>
    public bool IsFinite => !values.AsSpan(0, Count).ContainsAnyExceptInRange(double.MinValue, double.MaxValue);

    /// <summary>The value; 0 for null.</summary>
    public double this[int row] => values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(values[row]);

    private protected override ColumnBuilder NewBuilder() => new(ColumnType.Double);

    private protected override void CopyTo(ColumnBuilder builder, int row) => builder.Add(values[row]);
}
