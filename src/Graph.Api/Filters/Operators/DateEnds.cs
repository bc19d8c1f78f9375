using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>Comparisons of the ends of a date with a moment.</summary>
internal static class DateEnds
{
    // An open or unknown end is stored as null: an open start is before every moment, an open end after every moment.
    public static Filter Earliest(PropertyRef date, CompareOp op, long moment) =>
        End(date, ValueForm.Earliest, op, moment, openMatches: op is CompareOp.Less or CompareOp.LessOrEqual);

    public static Filter Latest(PropertyRef date, CompareOp op, long moment) =>
        End(date, ValueForm.Latest, op, moment, openMatches: op is CompareOp.Greater or CompareOp.GreaterOrEqual);

    private static Filter End(PropertyRef date, ValueForm form, CompareOp op, long moment, bool openMatches)
    {
        // A period that is itself open at that end extends beyond every moment.
        if (moment is PartialDate.OpenEarliest or PartialDate.OpenLatest)
            return BeyondEvery(date, form, op, moment == PartialDate.OpenLatest, openMatches);
        var end = date with { Form = form };
        var known = new Compare(end, op, Scalar.Of(moment));
        return openMatches ? Filter.Any(known, Filter.All(new IsNull(end), Given(date))) : known;
    }

    private static Filter BeyondEvery(PropertyRef date, ValueForm form, CompareOp op, bool isLatest, bool openMatches)
    {
        var isBelow = op is CompareOp.Less or CompareOp.LessOrEqual;
        // An open end compared with an open end of the same side: they are equal.
        var isSameSide = isLatest == (form == ValueForm.Latest);
        var knownMatches = isBelow == isLatest;
        var open = isSameSide ? op is CompareOp.LessOrEqual or CompareOp.GreaterOrEqual : openMatches;
        var end = date with { Form = form };
        return (knownMatches, open) switch
        {
            (true, true) => Given(date),
            (true, false) => new Not(new IsNull(end)),
            (false, true) => Filter.All(new IsNull(end), Given(date)),
            (false, false) => Filter.False,
        };
    }

    private static Not Given(PropertyRef date) => new(new IsNull(date));
}
