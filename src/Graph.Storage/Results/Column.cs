namespace Graph.Storage.Results;

/// <summary>One value per row. Immutable.</summary>
public abstract class Column
{
    private protected Column()
    {
    }

    /// <summary>How many rows it has.</summary>
    public abstract int Count { get; }

    /// <summary>Whether the row has no value.</summary>
    public abstract bool IsNull(int row);

    /// <summary>The row's value; not of lists. It allocates for text: prefer the typed accessors where many are read.</summary>
    /// <exception cref="InvalidOperationException">It is a column of lists.</exception>
    public abstract Scalar ScalarAt(int row);
}
