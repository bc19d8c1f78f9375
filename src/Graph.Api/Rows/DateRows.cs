using System.Buffers;
using System.Text;
using Graph.GraphQL.Execution;
using Graph.Model;

namespace Graph.Api.Rows;

/// <summary>The dates of lists, as objects of the response. A list keeps the text of each, and that says the rest.</summary>
internal sealed class DateRows(PartialDate[] dates) : Column
{
    public override int Count => dates.Length;

    public override bool IsNull(int row) => false;

    public override object? GetValue(int row) => throw new InvalidOperationException("Dates are read field by field.");

    public override Column Select(ReadOnlySpan<int> rows)
    {
        var selected = new PartialDate[rows.Length];
        for (var i = 0; i < rows.Length; i++) selected[i] = dates[rows[i]];
        return new DateRows(selected);
    }

    public override Column Project(Selection selection) => selection.Field.Name switch
    {
        "uncertain" => Marks(PartialDate.UncertainMarks),
        "approximate" => Marks(PartialDate.ApproximateMarks),
        var name => new StringColumn(Array.ConvertAll(dates, date => name switch
        {
            "text" => date.Text,
            "earliest" => Moment.Day(date.EarliestMoment),
            "latest" => Moment.Day(date.LatestMoment),
            _ => null,
        })),
    };

    private BooleanColumn Marks(SearchValues<byte> marks) =>
        new(Array.ConvertAll(dates, date => Encoding.UTF8.GetBytes(date.Text).AsSpan().ContainsAny(marks)));
}
