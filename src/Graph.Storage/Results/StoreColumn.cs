namespace Graph.Storage.Results;

/// <summary>One value per row. Immutable.</summary>
public abstract class StoreColumn
{
    private protected StoreColumn() { }

    /// <summary>The number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the row has no value.</summary>
    public abstract bool IsNull(int row);

    /// <summary>
    /// The row's value; not for columns of lists. It allocates for text: prefer the typed accessors for many values.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is a column of lists.</exception>
    public abstract Scalar ScalarAt(int row);

    /// <summary>The rows at these positions, in the order given and with repetitions; null at -1.</summary>
    public StoreColumn Pick(ReadOnlySpan<int> rows)
    {
        var builder = NewBuilder();
        foreach (var row in rows)
        {
            if (row < 0 || IsNull(row))
                builder.AddNull();
            else
                CopyTo(builder, row);
        }
        return builder.Build();
    }

    private protected abstract StoreColumnBuilder NewBuilder();

    private protected abstract void CopyTo(StoreColumnBuilder builder, int row);

    // Copies the items of a list to a new column.
    private protected static void Copy(StoreColumn items, StoreColumnBuilder builder, int row) => items.CopyTo(builder, row);

    private protected static StoreColumnType TypeOf(StoreColumn items) => items.NewBuilder().Type;
}
