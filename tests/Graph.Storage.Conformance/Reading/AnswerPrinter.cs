using System.Globalization;
using System.Text;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Storage.Conformance.Reading;

/// <summary>A whole answer as text, row by row with what is below each row: what answers are compared as.</summary>
public static class AnswerPrinter
{
    public static string Print(FetchPlan plan, FetchResult result)
    {
        var text = new StringBuilder();
        var matches = (plan.Source as KindSource)?.Matches;
        if (result.IsCapped)
            text.Append("capped\n");
        Parent(text, 0, result.Roots, 0, plan.Row, matches);
        return text.ToString();
    }

    private static void Parent(StringBuilder text, int depth, RowSet rows, int parent, RowPlan plan, MatchPlan? matches)
    {
        if (rows.Totals is { } totals)
            Line(text, depth, $"total {totals[parent]}");
        if (rows.HasPrevious is { } previous)
            Line(text, depth, $"previous {previous[parent]}");
        if (rows.HasNext is { } next)
            Line(text, depth, $"next {next[parent]}");
        for (var i = 0; i < rows.Aggregates.Count; i++)
            Line(text, depth, $"{matches!.Aggregates[i]} = {Value(rows.Aggregates[i], parent)}");
        for (var i = 0; i < rows.Groups.Count; i++)
            Groups(text, depth, rows.Groups[i], parent, matches!.Groups[i]);
        var (start, end) = (rows.RowsOf(parent).Start.Value, rows.RowsOf(parent).End.Value);
        for (var row = start; row < end; row++)
            Row(text, depth, rows, row, plan);
    }

    private static void Row(StringBuilder text, int depth, RowSet rows, int row, RowPlan plan)
    {
        if (rows.IsNull(row))
        {
            Line(text, depth, "null");
            return;
        }
        var cursor = rows.OrderColumns is null ? "" : " at " + rows.CursorAt(row);
        var score = rows.Scores is null ? "" : " score " + rows.Scores[row].ToString("R", CultureInfo.InvariantCulture);
        var node = rows.KindOf(row) is { } kind ? $"{kind.Name} {rows.NodeIds!.Text(row)}" : "";
        var relation = rows.RelationTypeOf(row) is { } type ? $" {type.Name} {rows.RelationIds!.Text(row)}" : "";
        Line(text, depth, (node + relation).Trim() + score + cursor);
        for (var slot = 0; slot < plan.Items.Length; slot++)
        {
            switch (plan.Items[slot])
            {
                case PropertyItem property:
                    Line(text, depth + 1, $"{property.Property} = {Value(rows.Column(slot), row)}");
                    break;
                case CountItem count:
                    Line(text, depth + 1, $"count({count.Step}) = {Value(rows.Column(slot), row)}");
                    break;
                case ExpansionItem expansion:
                    Line(text, depth + 1, expansion.Step.ToString());
                    Parent(text, depth + 2, rows.Children(slot), row, expansion.Row, expansion.Matches);
                    break;
                case ReferenceItem reference:
                    Line(text, depth + 1, $"by {reference.Property}");
                    Parent(text, depth + 2, rows.Children(slot), row, reference.Row, null);
                    break;
                case EndItem end:
                    Line(text, depth + 1, end.End.ToString());
                    Parent(text, depth + 2, rows.Children(slot), row, end.Row, null);
                    break;
            }
        }
    }

    private static void Groups(StringBuilder text, int depth, GroupSet groups, int parent, GroupPlan plan)
    {
        Line(text, depth, $"groups by {string.Join(", ", plan.Keys)}");
        if (groups.Totals is { } totals)
            Line(text, depth + 1, $"total {totals[parent]}");
        if (groups.HasNext is { } next)
            Line(text, depth + 1, $"next {next[parent]}");
        var (start, end) = (groups.GroupsOf(parent).Start.Value, groups.GroupsOf(parent).End.Value);
        for (var group = start; group < end; group++)
        {
            var keys = string.Join(", ", groups.Keys.Select(k => Value(k, group)));
            var figures = string.Concat(plan.Aggregates.Select((a, i) => $" {a} = {Value(groups.Aggregates[i], group)}"));
            Line(text, depth + 1, $"[{keys}] x {groups.Counts[group]}{figures}");
            for (var key = 0; key < plan.Keys.Length; key++)
            {
                if (plan.Keys[key] is NeighbourGroupKey neighbour)
                    Parent(text, depth + 2, groups.Neighbours[key]!, group, neighbour.Row, null);
            }
        }
    }

    /// <summary>One value.</summary>
    public static string Value(StoreColumn column, int row)
    {
        if (column.IsNull(row))
            return "null";
        // Sums may be infinite.
        if (column is StoreDoubleColumn numbers)
            return numbers[row].ToString("R", CultureInfo.InvariantCulture);
        if (column is not StoreListColumn list)
            return column.ScalarAt(row).ToString();
        var (start, end) = (list.Range(row).Start.Value, list.Range(row).End.Value);
        return $"[{string.Join(", ", Enumerable.Range(start, end - start).Select(i => list.Items.ScalarAt(i)))}]";
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
