using Graph.Api.Definitions;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Fields.Dates;

/// <summary>A date that may be partial, as an object of the API.</summary>
internal static class DateType
{
    private static readonly IReadOnlyList<DateField> Fields =
    [
        new DateTextField(),
        new DayField(
            "earliest",
            ValueForm.Earliest,
            date => date.EarliestMoment,
            "The first possible day; null if the start is open or unknown."
        ),
        new DayField("latest", ValueForm.Latest, date => date.LatestMoment, "The last possible day; null if the end is open or unknown."),
        new DateMarkField("uncertain", PartialDate.UncertainMarks, "Whether its source is doubted: a part of it is marked `?` or `%`."),
        new DateMarkField("approximate", PartialDate.ApproximateMarks, "Whether it is an estimate: a part of it is marked `~` or `%`."),
        new DateWordsField(),
    ];

    private static readonly PlannedType<DatePlanner, RowSet> Planned = new(
        "DateInterval",
        "A date that may be partial, as the interval of the days that it may denote.",
        Fields
    );

    private static readonly Dictionary<string, DateField> ByName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);

    public static ApiType Type => Planned;

    /// <summary>Plans the fields that are selected from a property.</summary>
    public static ObjectPlan<RowSet> Plan(Selection selection, DatePlanner planner) => Planned.Plan(selection, planner);

    /// <summary>The dates of lists, as objects of the response.</summary>
    public static Column Objects(PartialDate[] dates) =>
        new ItemColumn<PartialDate>(dates, (all, selection) => ByName[selection.Field.Name].Read(all));
}
