namespace Graph.Model;

/// <summary>
/// The calendar days that match a year, a month and a day with unspecified digits; no day means any day of the month.
/// </summary>
internal sealed class CalendarPattern(DigitPattern years, int sign, DigitPattern months, DigitPattern? days)
{
    /// <summary>The first of them; null if the calendar has none.</summary>
    public CalendarDay? First => Days(isForward: true).FirstOrDefault();

    /// <summary>The last of them; null if the calendar has none.</summary>
    public CalendarDay? Last => Days(isForward: false).FirstOrDefault();

    private IEnumerable<CalendarDay?> Days(bool isForward)
    {
        IEnumerable<T> Ordered<T>(IEnumerable<T> ascending) => isForward ? ascending : ascending.Reverse();
        var all = years.Within(years.Least, years.Greatest).Select(year => (long)sign * year).Order();
        foreach (var year in Ordered(all))
        {
            foreach (var month in Ordered(months.Within(1, 12)))
            {
                var length = Moment.DaysIn(year, month);
                foreach (var day in Ordered(days?.Within(1, length) ?? Enumerable.Range(1, length)))
                    yield return new CalendarDay(year, month, day);
            }
        }
    }
}
