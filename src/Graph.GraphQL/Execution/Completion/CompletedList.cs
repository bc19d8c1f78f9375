namespace Graph.GraphQL.Execution;

internal sealed class CompletedList(ListColumn lists, bool isNonNull, CompletedValue items) : CompletedValue(lists, isNonNull)
{
    protected override bool WritePresent(int row, ResponseWriter writer)
    {
        var json = writer.Json;
        json.WriteByte((byte)'[');
        int start = lists.Start(row), end = lists.Start(row + 1);
        var level = writer.EnterList();
        for (var item = start; item < end; item++)
        {
            if (item > start) json.WriteByte((byte)',');
            writer.MoveTo(level, item - start);
            if (items.Write(item, writer)) continue;
            writer.LeaveList();
            return false;
        }

        writer.LeaveList();
        json.WriteByte((byte)']');
        return true;
    }
}
