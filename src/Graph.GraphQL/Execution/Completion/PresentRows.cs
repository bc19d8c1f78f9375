using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The rows of a column that are objects: neither null nor an error.</summary>
internal sealed class PresentRows
{
    private readonly Column _column;
    private readonly int[]? _places;

    public PresentRows(Column column)
    {
        _column = column;
        var count = column.Count;
        var absent = 0;
        for (var row = 0; row < count; row++)
        {
            var isAbsent = (column.HasErrors && column.ErrorAt(row) is not null) || column.IsNull(row);
            if (isAbsent && absent++ == 0)
            {
                _places = new int[count];
                for (var before = 0; before < row; before++)
                    _places[before] = before;
            }

            if (_places is not null)
                _places[row] = isAbsent ? -1 : row - absent;
        }

        Objects = _places is null ? column : column.Select(Present(_places, count - absent));
    }

    /// <summary>The rows.</summary>
    public Column Objects { get; }

    /// <summary>The position of a row among them; negative if it is null or an error.</summary>
    public int PlaceOf(int row) => _places is null ? row : _places[row];

    /// <summary>The error of a row without a position; null if the row is null.</summary>
    public Exception? ErrorAt(int row) => _column.HasErrors ? _column.ErrorAt(row) : null;

    private static int[] Present(int[] places, int count)
    {
        var rows = new int[count];
        for (var row = 0; row < places.Length; row++)
        {
            if (places[row] >= 0)
                rows[places[row]] = row;
        }

        return rows;
    }
}
