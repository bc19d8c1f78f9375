namespace Graph.Model;

/// <summary>
/// The groups of months that replace a month: seasons (21 to 24 of level 1, 25 to 32 of level 2), quarters, quadrimesters and
/// semesters.
/// </summary>
/// <param name="First">Its first month.</param>
/// <param name="Length">Its number of months.</param>
/// <remarks>
/// EDTF does not define when a season begins. Seasons are meteorological, three full months each; 21 to 24, which do not
/// specify the hemisphere, are treated as northern. Winter extends into the next year.
/// </remarks>
internal sealed record MonthGroup(int First, int Length)
{
    private static readonly Dictionary<string, MonthGroup> All = new(StringComparer.Ordinal)
    {
        ["21"] = new(3, 3),
        ["22"] = new(6, 3),
        ["23"] = new(9, 3),
        ["24"] = new(12, 3),
        ["25"] = new(3, 3),
        ["26"] = new(6, 3),
        ["27"] = new(9, 3),
        ["28"] = new(12, 3),
        ["29"] = new(9, 3),
        ["30"] = new(12, 3),
        ["31"] = new(3, 3),
        ["32"] = new(6, 3),
        ["33"] = new(1, 3),
        ["34"] = new(4, 3),
        ["35"] = new(7, 3),
        ["36"] = new(10, 3),
        ["37"] = new(1, 4),
        ["38"] = new(5, 4),
        ["39"] = new(9, 4),
        ["40"] = new(1, 6),
        ["41"] = new(7, 6),
    };

    /// <summary>The group with a number, or null.</summary>
    public static MonthGroup? Find(string number) => All.GetValueOrDefault(number);

    /// <summary>Its first and last moment in a year.</summary>
    public (long Earliest, long Latest) In(long year)
    {
        var last = First + Length - 1;
        var (endYear, endMonth) = last > 12 ? (year + 1, last - 12) : (year, last);
        return (Moment.OfDay(year, First, 1), Moment.OfDay(endYear, endMonth, Moment.DaysIn(endYear, endMonth)) + Moment.LastOfDay);
    }
}
