using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>A comparison of a date with a period: `lt`, `during` ...</summary>
/// <remarks>
/// A stored date denotes one moment somewhere within [e, l]; the date that it is compared with denotes the period [qe, ql]:
/// <code>
///          certainly             possibly
/// lt       l &lt; qe                e &lt; qe
/// lte      l &lt;= ql               e &lt;= ql
/// gt       e &gt; ql                l &gt; ql
/// gte      e &gt;= qe               l &gt;= qe
/// during   e &gt;= qe and l &lt;= ql   e &lt;= ql and l &gt;= qe
/// </code>
/// </remarks>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="certainly">The condition that it holds for every moment that the date may denote.</param>
/// <param name="possibly">The condition that it holds for at least one of them.</param>
internal sealed class DateComparison(
    string name,
    string description,
    Func<PropertyRef, PartialDate, Filter> certainly,
    Func<PropertyRef, PartialDate, Filter> possibly
) : SchemaMember(name, "PartialDate", description)
{
    public static DateComparison Before { get; } =
        new(
            "lt",
            "Before the period begins.",
            (date, period) => DateEnds.Latest(date, CompareOp.Less, period.EarliestMoment),
            (date, period) => DateEnds.Earliest(date, CompareOp.Less, period.EarliestMoment)
        );

    public static DateComparison NotAfter { get; } =
        new(
            "lte",
            "Not after the period ends.",
            (date, period) => DateEnds.Latest(date, CompareOp.LessOrEqual, period.LatestMoment),
            (date, period) => DateEnds.Earliest(date, CompareOp.LessOrEqual, period.LatestMoment)
        );

    public static DateComparison After { get; } =
        new(
            "gt",
            "After the period has ended.",
            (date, period) => DateEnds.Earliest(date, CompareOp.Greater, period.LatestMoment),
            (date, period) => DateEnds.Latest(date, CompareOp.Greater, period.LatestMoment)
        );

    public static DateComparison NotBefore { get; } =
        new(
            "gte",
            "Not before the period begins.",
            (date, period) => DateEnds.Earliest(date, CompareOp.GreaterOrEqual, period.EarliestMoment),
            (date, period) => DateEnds.Latest(date, CompareOp.GreaterOrEqual, period.EarliestMoment)
        );

    public static DateComparison During { get; } =
        new(
            "during",
            "Within the period.",
            (date, period) =>
                Filter.All(
                    DateEnds.Earliest(date, CompareOp.GreaterOrEqual, period.EarliestMoment),
                    DateEnds.Latest(date, CompareOp.LessOrEqual, period.LatestMoment)
                ),
            (date, period) =>
                Filter.All(
                    DateEnds.Earliest(date, CompareOp.LessOrEqual, period.LatestMoment),
                    DateEnds.Latest(date, CompareOp.GreaterOrEqual, period.EarliestMoment)
                )
        );

    public Func<PropertyRef, PartialDate, Filter> Certainly => certainly;

    public Func<PropertyRef, PartialDate, Filter> Possibly => possibly;
}
