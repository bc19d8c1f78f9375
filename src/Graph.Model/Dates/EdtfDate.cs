using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>Parses one EDTF date to the first and the last moment that it can represent.</summary>
internal static partial class EdtfDate
{
    private const string Expected =
        "expected 2020, 2020-08, 2020-08-09, 2020-08-09T10:00Z, one marked with ~, ? or % such as 2020~, "
        + "one with X for unknown digits such as 199X, "
        + "a season such as 2020-21, an interval such as 2020-08-09/2020-08-12, or one with an open end such as ../2020-12-01";

    // Keeps moments within 64 bits.
    private const long MaxYear = 900_000_000;

    /// <summary>The moments, or the reason why the text is not a date.</summary>
    /// <param name="text">The date.</param>
    /// <param name="whole">The interval to which it belongs; the date itself if it is not part of one.</param>
    public static ((long Earliest, long Latest) Moments, string? Error) Read(string text, string whole)
    {
        var within = text == whole ? $"'{text}'" : $"'{text}' in '{whole}'";
        var match = Form().Match(text);
        if (!match.Success)
            return (default, $"{within} is not a date: {Expected}.{EdtfSuggestion.For(text)}");
        var (moments, reason) = Read(match);
        return reason is null ? (moments, null) : (default, $"{within} is not a date: {reason}.");
    }

    private static ((long Earliest, long Latest) Moments, string? Reason) Read(Match match)
    {
        var year = match.Groups["year"].Value;
        if (year is "-0000")
            return (default, "the year before 0001 is 0000");
        if (match.Groups["long"].Success)
        {
            var number = long.Parse(year.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return Math.Abs(number) > MaxYear
                ? (default, $"years run to {MaxYear.ToString(CultureInfo.InvariantCulture)}")
                : ((Moment.OfDay(number, 1, 1), Moment.OfDay(number, 12, 31) + Moment.LastOfDay), null);
        }

        var years = new DigitPattern(year.TrimStart('-'));
        var sign = year[0] == '-' ? -1 : 1;
        if (!match.Groups["month"].Success)
        {
            var (one, other) = ((long)sign * years.Least, (long)sign * years.Greatest);
            return ((Moment.OfDay(Math.Min(one, other), 1, 1), Moment.OfDay(Math.Max(one, other), 12, 31) + Moment.LastOfDay), null);
        }

        var month = match.Groups["month"].Value;
        if (!match.Groups["day"].Success && MonthGroup.Find(month) is { } group)
        {
            return years.IsExact ? (group.In(sign * years.Least), null) : (default, "a season requires a full year, such as 2020-21");
        }

        var months = new DigitPattern(month);
        if (!months.Within(1, 12).Any())
        {
            return (
                default,
                match.Groups["day"].Success
                    ? "months run from 01 to 12"
                    : "months run from 01 to 12, seasons and other groups of months from 21 to 41"
            );
        }

        var days = match.Groups["day"].Success ? new DigitPattern(match.Groups["day"].Value) : null;
        var candidates = new CalendarPattern(years, sign, months, days);
        if (candidates.First is not { } first || candidates.Last is not { } last)
        {
            var (y, m) = (sign * years.Least, months.Within(1, 12).First());
            return (default, $"the days of {year}-{month} run from 01 to {Moment.DaysIn(y, m).ToString(CultureInfo.InvariantCulture)}");
        }

        return match.Groups["time"].Success ? Time(match, first) : ((first.Moment, last.Moment + Moment.LastOfDay), null);
    }

    private static ((long, long) Moments, string? Reason) Time(Match match, CalendarDay day)
    {
        int Number(string group) =>
            match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (hour, minute, second) = (Number("hour"), Number("minute"), Number("second"));
        if (hour > 23 || minute > 59 || second > 59)
            return (default, "times run from 00:00:00 to 23:59:59");
        var (hours, minutes) = (Number("hours"), Number("minutes"));
        if (hours > 14 || minutes > 59)
            return (default, "offsets from UTC run from -14:00 to +14:00");
        var offset = new TimeSpan(hours, minutes, 0);
        if (match.Groups["sign"].ValueSpan is "-")
            offset = -offset;
        var last = match.Groups["second"].Success ? second : 59;
        return (
            (
                Moment.OfTime(day.Year, day.Month, day.Day, new TimeSpan(hour, minute, second), offset),
                Moment.OfTime(day.Year, day.Month, day.Day, new TimeSpan(hour, minute, last), offset)
            ),
            null
        );
    }

    // A qualifier may be on either side of each part (level 2); a time requires a complete date.
    [GeneratedRegex(
        """
            ^(?:
                [?~%]?(?<year>-?[0-9X]{4})[?~%]?
                (?:-[?~%]?(?<month>[0-9X]{2})[?~%]?(?:-[?~%]?(?<day>[0-9X]{2})[?~%]?)?)?
              | (?<year>-?[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})
                (?<time>T(?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?(?:Z|(?<sign>[+-])(?<hours>[0-9]{2})(?::(?<minutes>[0-9]{2}))?)?)
              | (?<year>(?<long>Y)-?[1-9][0-9]{4,9})[?~%]?
            )\z
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
