namespace Graph.Storage.Results;

/// <summary>
/// Builds one column, of single values or of lists, for adapters. Not thread-safe; not reusable after <see cref="Build"/>. For
/// a column of lists, add the items of a row and then end the row with <see cref="EndList"/>.
/// </summary>
public sealed class StoreColumnBuilder
{
    private readonly bool _isList;
    private readonly StoreTextColumnBuilder? _text;
    private long[] _longs = [];
    private double[] _doubles = [];
    private bool[] _booleans = [];
    private int[] _offsets = [0];
    private NullMap _nulls;
    private NullMap _listNulls;
    private int _count;
    private int _listCount;

    /// <summary>Starts a column.</summary>
    public StoreColumnBuilder(StoreColumnType type, bool isList = false)
    {
        Type = type;
        _isList = isList;
        _text = type == StoreColumnType.Text ? new StoreTextColumnBuilder() : null;
    }

    /// <summary>The type of its values.</summary>
    public StoreColumnType Type { get; private set; }

    /// <summary>The text of a column of text.</summary>
    public StoreTextColumnBuilder Text => _text ?? throw new InvalidOperationException($"This is a column of {Type}.");

    /// <summary>The number of rows so far.</summary>
    public int Count => _isList ? _listCount : _text?.Count ?? _count;

    /// <summary>Adds a row without a value, or without a list.</summary>
    public void AddNull()
    {
        if (_isList)
        {
            _listNulls.Add(_listCount);
            EndList();
        }
        else if (_text is not null)
        {
            _text.AddNull();
        }
        else
        {
            _nulls.Add(_count);
            Grow();
            _count++;
        }
    }

    /// <summary>Adds an integer.</summary>
    public void Add(long value)
    {
        if (Type == StoreColumnType.Double)
        {
            Add((double)value);
            return;
        }

        Grow();
        _longs[_count++] = value;
    }

    /// <summary>Adds a double. A column of integers becomes one of doubles: sums may exceed 64 bits.</summary>
    public void Add(double value)
    {
        if (Type == StoreColumnType.Long)
            Widen();
        Grow();
        _doubles[_count++] = value;
    }

    /// <summary>Adds a boolean.</summary>
    public void Add(bool value)
    {
        Grow();
        _booleans[_count++] = value;
    }

    /// <summary>Adds a value of the column's type, or null for no value.</summary>
    public void Add(Scalar value)
    {
        if (value.IsNull)
            AddNull();
        else if (_text is not null)
            _text.Add(value.Text);
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
        if (_listCount + 1 == _offsets.Length)
            Array.Resize(ref _offsets, Math.Max(8, _offsets.Length * 2));
        _offsets[++_listCount] = _text?.Count ?? _count;
    }

    /// <summary>The column.</summary>
    public StoreColumn Build()
    {
        StoreColumn items = Type switch
        {
            StoreColumnType.Text => Text.Build(),
            StoreColumnType.Long => new StoreLongColumn(_longs, _count, _nulls),
            StoreColumnType.Double => new StoreDoubleColumn(_doubles, _count, _nulls),
            _ => new StoreBooleanColumn(_booleans, _count, _nulls),
        };
        return _isList ? new StoreListColumn(items, _offsets, _listCount, _listNulls) : items;
    }

    private void Widen()
    {
        Type = StoreColumnType.Double;
        _doubles = Array.ConvertAll(_longs, static number => (double)number);
        _longs = [];
    }

    private void Grow()
    {
        if (Type == StoreColumnType.Long)
            Grow(ref _longs);
        else if (Type == StoreColumnType.Double)
            Grow(ref _doubles);
        else
            Grow(ref _booleans);
    }

    private void Grow<T>(ref T[] values)
    {
        if (_count == values.Length)
            Array.Resize(ref values, Math.Max(8, _count * 2));
    }
}
