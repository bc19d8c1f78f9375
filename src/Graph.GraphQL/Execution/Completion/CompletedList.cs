namespace Graph.GraphQL.Execution;

internal sealed class CompletedList(Selection selection, bool isNonNull, ListColumn lists, CompletedValue items)
    : CompletedValue(selection, isNonNull)
{
    public override bool Write(int row, ResponseWriter writer)
    {
        if (lists.HasErrors && lists.ErrorAt(row) is { } error)
            return WriteError(error, writer);
        if (lists.IsNull(row))
            return WriteNull(writer);
        foreach (var omitted in lists.OmissionsAt(row))
            writer.Report(omitted, Selection);
        var json = writer.Json;
        var start = json.Length;
        int first = lists.Start(row),
            end = lists.Start(row + 1);
        writer.EnterList(Selection);
        for (var item = first; item < end; item++)
        {
            json.WriteByte(item == first ? (byte)'[' : (byte)',');
            writer.MoveTo(item - first);
            if (items.Write(item, writer))
                continue;
            writer.LeaveList();
            return Retract(start, writer);
        }

        writer.LeaveList();
        if (first == end)
            json.WriteByte((byte)'[');
        json.WriteByte((byte)']');
        return true;
    }
}
