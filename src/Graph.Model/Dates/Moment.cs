using System.Globalization;

namespace Graph.Model;

/// <summary>Moments of <see cref="PartialDate"/>: seconds as numbers in chronological order, for any year.</summary>
public static class Moment
{
    /// <summary>The difference between the last and the first second of a day.</summary>
    internal const long LastOfDay = 23_59_59;

    // A century of the Gregorian calendar repeats after 400 years, so any year has the calendar of one of these.
    private const long Cycle = 400;

    /// <summary>
    /// The day of a moment in ISO 8601, with a sign if the year does not have four digits; null if the end is open.
    /// </summary>
    public static string? Day(long moment)
    {
        if (moment is PartialDate.OpenEarliest or PartialDate.OpenLatest)
            return null;
        var year = FloorDivide(moment, 1_00_00_00_00_00);
        var day = (moment - (year * 1_00_00_00_00_00)) / 1_00_00_00;
        var digits = Math.Abs(year).ToString("D4", CultureInfo.InvariantCulture);
        var sign =
            year < 0 ? "-"
            : year > 9_999 ? "+"
            : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}-{day / 100:D2}-{day % 100:D2}");
    }

    /// <summary>The first second of a day.</summary>
    internal static long OfDay(long year, int month, int day) => (year * 1_00_00_00_00_00) + (month * 1_00_00_00_00) + (day * 1_00_00_00);

    /// <summary>The number of days in a month.</summary>
    internal static int DaysIn(long year, int month) => DateTime.DaysInMonth((int)((((year % Cycle) + Cycle) % Cycle) + Cycle), month);

    /// <summary>A second of a day, converted to UTC from an offset.</summary>
    internal static long OfTime(long year, int month, int day, TimeSpan time, TimeSpan offset)
    {
        // Convert to the range of the .NET calendar and back: an offset shifts a time by less than a day, so the cycle does not
        // change.
        var within = (int)((((year % Cycle) + Cycle) % Cycle) + Cycle);
        var utc = new DateTime(within, month, day, 0, 0, 0, DateTimeKind.Utc) + time - offset;
        return OfDay(year + utc.Year - within, utc.Month, utc.Day) + (utc.Hour * 1_00_00) + (utc.Minute * 1_00) + utc.Second;
    }

    private static long FloorDivide(long value, long by) => value >= 0 ? value / by : -((-value + by - 1) / by);
}
