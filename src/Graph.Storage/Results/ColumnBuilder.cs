namespace Graph.Storage.Results;

/// <summary>
/// Collects one column, of single values or of lists, for adapters. Not thread-safe; of no use after <see cref="Build"/>.
/// For a column of lists, add the items of a row and then end the row with <see cref="EndList"/>.
/// </summary>
public sealed class ColumnBuilder
{
    private readonly bool isList;
    private readonly TextColumnBuilder? text;
    private long[] longs = [];
    private double[] doubles = [];
    private bool[] booleans = [];
    private int[] offsets = [0];
    private NullMap nulls;
    private NullMap listNulls;
    private int count;
    private int listCount;

    /// <summary>Starts a column.</summary>
    public ColumnBuilder(ColumnType type, bool isList = false)
    {
        Type = type;
        this.isList = isList;
        text = type == ColumnType.Text ? new TextColumnBuilder() : null;
    }

    /// <summary>What it is made of.</summary>
    public ColumnType Type { get; private set; }

    /// <summary>The text of a column of text.</summary>
    public TextColumnBuilder Text => text ?? throw new InvalidOperationException($"This is a column of {Type}.");

    /// <summary>How many rows it has so far.</summary>
    public int Count => isList ? listCount : text?.Count ?? count;

    /// <summary>Adds a row without a value, or without a list.</summary>
    public void AddNull()
    {
        if (isList)
        {
            listNulls.Add(listCount);
            EndList();
        }
        else if (text is not null)
        {
            text.AddNull();
        }
        else
        {
            nulls.Add(count);
            Grow();
            count++;
        }
    }

    /// <summary>Adds an integer.</summary>
    public void Add(long value)
    {
        if (Type == ColumnType.Double)
        {
            Add((double)value);
            return;
        }

        Grow();
        longs[count++] = value;
    }

    /// <summary>Adds a double. A column of integers becomes one of doubles: sums may lie beyond 64 bits.</summary>
    public void Add(double value)
    {
        if (Type == ColumnType.Long)
            Widen();
        Grow();
        doubles[count++] = value;
    }

    /// <summary>Adds a boolean.</summary>
    public void Add(bool value)
    {
        Grow();
        booleans[count++] = value;
    }

    /// <summary>Adds a value of the column's type; null has none.</summary>
    public void Add(Scalar value)
    {
        if (value.IsNull)
            AddNull();
        else if (text is not null)
            text.Add(value.Text);
        else if (value.Type == ScalarType.Integer)
            Add(value.Integer);
        else if (value.Type == ScalarType.Double)
            Add(value.Double);
        else
            Add(value.Boolean);
    }

    /// <summary>Ends the row's list with the items that were added since the last.</summary>
    public void EndList()
    {
        if (listCount + 1 == offsets.Length)
            Array.Resize(ref offsets, Math.Max(8, offsets.Length * 2));
        offsets[++listCount] = text?.Count ?? count;
    }

    /// <summary>The column.</summary>
    public Column Build()
    {
        Column items = Type switch
        {
            ColumnType.Text => Text.Build(),
            ColumnType.Long => new LongColumn(longs, count, nulls),
            ColumnType.Double => new DoubleColumn(doubles, count, nulls),
            _ => new BooleanColumn(booleans, count, nulls),
        };
        return isList ? new ListColumn(items, offsets, listCount, listNulls) : items;
    }

    private void Widen()
    {
        Type = ColumnType.Double;
        doubles = Array.ConvertAll(longs, static number => (double)number);
        longs = [];
    }

    private void Grow()
    {
        if (Type == ColumnType.Long)
            Grow(ref longs);
        else if (Type == ColumnType.Double)
            Grow(ref doubles);
        else
            Grow(ref booleans);
    }

    private void Grow<T>(ref T[] values)
    {
        if (count == values.Length)
            Array.Resize(ref values, Math.Max(8, count * 2));
    }
}
