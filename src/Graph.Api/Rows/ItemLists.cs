using Graph.GraphQL.Execution;

namespace Graph.Api.Rows;

/// <summary>Columns of lists whose items are in memory.</summary>
internal static class ItemLists
{
    /// <summary>A list for each object.</summary>
    /// <param name="owners">The objects.</param>
    /// <param name="listOf">The list of each.</param>
    /// <param name="column">The items of all lists, one after another, as a column.</param>
    public static ListColumn Of<TOwner, T>(TOwner[] owners, Func<TOwner, IReadOnlyList<T>> listOf, Func<T[], Column> column)
    {
        var offsets = new int[owners.Length + 1];
        var items = new List<T>();
        for (var i = 0; i < owners.Length; i++)
        {
            items.AddRange(listOf(owners[i]));
            offsets[i + 1] = items.Count;
        }

        return new ListColumn(offsets, column([.. items]));
    }
}
