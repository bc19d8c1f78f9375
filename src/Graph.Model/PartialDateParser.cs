using System.Globalization;
using System.Text.RegularExpressions;
using Graph.GraphQL;

namespace Graph.Model;

/// <summary>Reads the subset of EDTF that <see cref="PartialDate"/> describes.</summary>
internal static partial class PartialDateParser
{
    private const string Expected =
        "expected 2020, 2020-08, 2020-08-09, an interval such as 2020-08-09/2020-08-12, or one with an open end such as ../2020-12-01";

    public static (PartialDate? Date, string? Error) Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || text.IndexOf('/', slash + 1) > 0)
            return ParseSingle(text, text);

        var (from, to) = (text[..slash], text[(slash + 1)..]);
        if (from == ".." && to == "..")
            return (null, $"'{Excerpt.Of(text)}' is open at both ends and says nothing: leave it out.");
        PartialDate? start = null, end = null;
        string? error = null;
        if (from != "..")
            (start, error) = ParseSingle(from, text);
        if (error is null && to != "..")
            (end, error) = ParseSingle(to, text);
        if (error is not null)
            return (null, error);
        if (start is not null && end is not null && start.EarliestDay > end.LatestDay)
            return (null, $"'{text}' ends before it starts; did you mean '{to}/{from}'?");
        if (start is not null && start == end)
            return (start, null);
        return (new PartialDate(
            text, start?.EarliestDay ?? PartialDate.OpenEarliest, end?.LatestDay ?? PartialDate.OpenLatest), null);
    }

    public static PartialDate Day(DateOnly day)
    {
        var number = Number(day.Year, day.Month, day.Day);
        return new PartialDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), number, number);
    }

    private static (PartialDate? Date, string? Error) ParseSingle(string text, string whole)
    {
        var within = text == whole ? $"'{Excerpt.Of(text)}'" : $"'{Excerpt.Of(text)}' in '{Excerpt.Of(whole)}'";
        if (!Strict().IsMatch(text))
            return (null, $"{within} is not a date: {Expected}.{Suggest(text)}");

        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (year == 0)
            return (null, $"{within} is not a date: years run from 0001 to 9999.");
        if (text.Length == 4)
            return (new PartialDate(text, Number(year, 1, 1), Number(year, 12, 31)), null);

        var month = int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture);
        if (month is < 1 or > 12)
            return (null, $"{within} is not a date: months run from 01 to 12.");
        var days = DateTime.DaysInMonth(year, month);
        if (text.Length == 7)
            return (new PartialDate(text, Number(year, month, 1), Number(year, month, days)), null);

        var day = int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture);
        if (day < 1 || day > days)
            return (null, $"{within} is not a date: the days of {text[..7]} run from 01 to {days}.");
        return (new PartialDate(text, Number(year, month, day), Number(year, month, day)), null);
    }

    private static string Suggest(string text)
    {
        // The time of the patterns grows with the square of the blanks.
        if (text.Length > Excerpt.MaxLength)
            return "";
        var match = YearFirst().Match(text) is { Success: true } yearFirst ? yearFirst : DayFirst().Match(text);
        if (!match.Success)
            return "";
        string Pad(string group) => match.Groups[group].Value.PadLeft(2, '0');
        var suggestion = match.Groups["y"].Value + "-" + Pad("m") + (match.Groups["d"].Success ? "-" + Pad("d") : "");
        return ParseSingle(suggestion, suggestion).Date is null ? "" : $" Did you mean '{suggestion}'?";
    }

    private static int Number(int year, int month, int day) => year * 10_000 + month * 100 + day;

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")]
    private static partial Regex Strict();

    [GeneratedRegex(@"^\s*(?<y>[0-9]{4})\s*[-./]\s*(?<m>[0-9]{1,2})(\s*[-./]\s*(?<d>[0-9]{1,2})|[-./]?)(T.*)?\s*\z")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^\s*(?<d>[0-9]{1,2})\s*[-./]\s*(?<m>[0-9]{1,2})\s*[-./]\s*(?<y>[0-9]{4})\s*\z")]
    private static partial Regex DayFirst();
}
