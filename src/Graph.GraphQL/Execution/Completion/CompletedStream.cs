using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Lists of a streamed field: their first items are written with them, and the others later.</summary>
/// <param name="selection">The field.</param>
/// <param name="isNonNull">Whether null is not allowed here.</param>
/// <param name="lists">The complete lists.</param>
/// <param name="first">Their first items.</param>
/// <param name="items">The completed first items.</param>
/// <param name="itemType">The type of the items.</param>
internal sealed class CompletedStream(
    Selection selection,
    bool isNonNull,
    ListColumn lists,
    ListColumn first,
    CompletedValue items,
    GraphQLType itemType
) : CompletedValue(selection, isNonNull)
{
    public Selection LaterSelection => Selection.OfLaterItems;

    public GraphQLType ItemType => itemType;

    private StreamUsage Usage => Selection.Stream!;

    /// <summary>The first items of each list, up to this number.</summary>
    public static ListColumn FirstItems(ListColumn lists, int count)
    {
        var offsets = new int[lists.Count + 1];
        for (var row = 0; row < lists.Count; row++)
            offsets[row + 1] = offsets[row] + Math.Min(lists.Start(row + 1) - lists.Start(row), count);
        if (offsets[^1] == lists.Items.Count)
            return lists;
        var items = new int[offsets[^1]];
        for (var row = 0; row < lists.Count; row++)
        {
            for (int item = offsets[row], from = lists.Start(row); item < offsets[row + 1]; item++, from++)
                items[item] = from;
        }

        return new ListColumn(offsets, lists.Items.Select(items));
    }

    /// <summary>The number of items of a list that are delivered later.</summary>
    public int CountLater(int row) => lists.Start(row + 1) - lists.Start(row) - Usage.InitialCount;

    /// <summary>The items of these lists that are delivered later, list after list.</summary>
    public Column LaterItems(IReadOnlyList<ItemStream> streams)
    {
        var rows = new List<int>();
        foreach (var stream in streams)
            rows.AddRange(Enumerable.Range(lists.Start(stream.Row) + Usage.InitialCount, CountLater(stream.Row)));
        return lists.Items.Select([.. rows]);
    }

    public override bool Write(int row, ResponseWriter writer)
    {
        if (lists.HasErrors && lists.ErrorAt(row) is { } error)
            return WriteError(error, writer);
        if (lists.IsNull(row))
            return WriteNull(writer);
        var json = writer.Json;
        var start = json.Length;
        json.WriteByte((byte)'[');
        writer.EnterList(Selection);
        for (int item = first.Start(row), index = 0; item < first.Start(row + 1); item++, index++)
        {
            if (index > 0)
                json.WriteByte((byte)',');
            writer.MoveTo(index);
            if (items.Write(item, writer))
                continue;
            writer.LeaveList();
            return Retract(start, writer);
        }

        writer.LeaveList();
        json.WriteByte((byte)']');
        if (CountLater(row) >= 0)
        {
            var stream = new ItemStream(this, row, writer.PathTo(Selection), Usage.Label, Usage.InitialCount, writer.Places);
            writer.Later.Add(stream, json.Length);
        }

        return true;
    }
}
