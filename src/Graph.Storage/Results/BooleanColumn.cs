namespace Graph.Storage.Results;

/// <summary>Booleans. Immutable.</summary>
public sealed class BooleanColumn : Column
{
    private readonly bool[] values;
    private readonly NullMap nulls;

    internal BooleanColumn(bool[] values, int count, NullMap nulls)
    {
        this.values = values;
        this.nulls = nulls;
        Count = count;
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The value; false for null.</summary>
    public bool this[int row] => values[row];

    /// <inheritdoc/>
    public override bool IsNull(int row) => nulls.Contains(row);

    /// <inheritdoc/>
    public override Scalar ScalarAt(int row) => IsNull(row) ? default : Scalar.Of(values[row]);

    private protected override ColumnBuilder NewBuilder() => new(ColumnType.Boolean);

    private protected override void CopyTo(ColumnBuilder builder, int row) => builder.Add(values[row]);
}
