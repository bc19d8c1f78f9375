namespace Graph.Storage.Results;

/// <summary>One value per row. Immutable.</summary>
public abstract class StoreColumn
{
    private protected StoreColumn() { }

    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the row has no value.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The row's value; not of lists. It allocates for text: prefer the typed accessors where many are read.</summary>
    /// <exception cref="InvalidOperationException">It is a column of lists.</exception>
    public abstract Scalar ScalarAt(int row);

    /// <summary>The rows at these places, in their order and as often as they are named; null at -1.</summary>
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

    // Of a column that is the items of a list, for the list to copy.
    private protected static void Copy(StoreColumn items, StoreColumnBuilder builder, int row) => items.CopyTo(builder, row);

    private protected static StoreColumnType TypeOf(StoreColumn items) => items.NewBuilder().Type;
}
