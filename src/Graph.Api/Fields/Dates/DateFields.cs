using System.Buffers;
using System.Text;
using Graph.Api.Definitions;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Dates;

/// <summary>The planner of the fields of one date property.</summary>
/// <param name="Date">The property.</param>
/// <param name="TextSlot">The slot of its text.</param>
/// <param name="Row">The items that each row needs.</param>
/// <param name="Scope">The rows that have it.</param>
internal readonly record struct DatePlanner(PropertyRef Date, int TextSlot, RowPlanBuilder Row, RowScope Scope)
{
    /// <summary>Requests another form of the date; returns its slot.</summary>
    public int Slot(ValueForm form) => Row.Property(Date with { Form = form }, Scope);
}

/// <summary>
/// A field of a date. The forms of a date property are stored next to it; for a date in a list only the text is stored, from which the
/// others are derived.
/// </summary>
internal abstract class DateField(string name, string type, string description) : PlannedField<DatePlanner, RowSet>(name, type, description)
{
    /// <summary>The field's values for the dates of lists.</summary>
    public abstract Column Read(PartialDate[] dates);
}

/// <summary>The date in EDTF.</summary>
internal sealed class DateTextField() : DateField("text", "PartialDate!", "The date in EDTF, as it was given, with its time if it has one.")
{
    public override Projection<RowSet> Plan(Selection selection, DatePlanner planner) => Projections.Leaf(planner.TextSlot);

    public override Column Read(PartialDate[] dates) => new StringColumn(Array.ConvertAll(dates, date => date.Text));
}

/// <summary>The first or last possible day of the date.</summary>
internal sealed class DayField(string name, ValueForm form, Func<PartialDate, long> momentOf, string description)
    : DateField(name, "Date", description)
{
    public override Projection<RowSet> Plan(Selection selection, DatePlanner planner) => Projections.Day(planner.Slot(form));

    public override Column Read(PartialDate[] dates) => new StringColumn(Array.ConvertAll(dates, date => Moment.Day(momentOf(date))));
}

/// <summary>Whether the date has one of the given marks.</summary>
internal sealed class DateMarkField(string name, SearchValues<byte> marks, string description) : DateField(name, "Boolean!", description)
{
    public override Projection<RowSet> Plan(Selection selection, DatePlanner planner) => Projections.IsMarked(planner.TextSlot, marks);

    public override Column Read(PartialDate[] dates) =>
        new BooleanColumn(Array.ConvertAll(dates, date => Encoding.UTF8.GetBytes(date.Text).AsSpan().ContainsAny(marks)));
}

/// <summary>The words of the document; not stored for the dates of lists.</summary>
internal sealed class DateWordsField() : DateField("asWritten", "String", "The words of the document, if they differ ('over the weekend').")
{
    public override Projection<RowSet> Plan(Selection selection, DatePlanner planner) =>
        Projections.Leaf(planner.Slot(ValueForm.AsWritten));

    public override Column Read(PartialDate[] dates) => new StringColumn(new string?[dates.Length]);
}
