namespace Graph.Api.Rows;

/// <summary>Positions in the fetched rows, as the rows of a column.</summary>
internal static class Places
{
    /// <summary>Selects the positions of some rows, in the order of the rows.</summary>
    public static int[] Of(int[] places, ReadOnlySpan<int> rows)
    {
        var selected = new int[rows.Length];
        for (var i = 0; i < rows.Length; i++)
            selected[i] = places[rows[i]];
        return selected;
    }
}
