namespace Graph.Model;

/// <summary>Parses the EDTF described by <see cref="PartialDate"/>: a date, or an interval of two.</summary>
internal static class EdtfParser
{
    // Longer than any valid date; keeps messages short.
    private const int Longest = 100;

    public static (PartialDate? Date, string? Error) Parse(string text)
    {
        if (text.Length > Longest)
            return (null, $"'{text[..Longest]}…' is not a date: it has {text.Length} characters.");
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || text.IndexOf('/', slash + 1) > 0)
        {
            var (moments, error) = EdtfDate.Read(text, text);
            return error is null ? (new PartialDate(text, moments.Earliest, moments.Latest), null) : (null, error);
        }

        return Interval(text, text[..slash], text[(slash + 1)..]);
    }

    private static (PartialDate? Date, string? Error) Interval(string text, string from, string to)
    {
        if (IsOpen(from) && IsOpen(to))
            return (null, $"'{text}' is open at both ends and has no meaning: omit it.");
        var (earliest, latest) = (PartialDate.OpenEarliest, PartialDate.OpenLatest);
        if (!IsOpen(from))
        {
            var (start, error) = EdtfDate.Read(from, text);
            if (error is not null)
                return (null, error);
            earliest = start.Earliest;
        }

        if (!IsOpen(to))
        {
            var (end, error) = EdtfDate.Read(to, text);
            if (error is not null)
                return (null, error);
            latest = end.Latest;
        }

        return earliest > latest
            ? (null, $"'{text}' ends before it starts; did you mean '{to}/{from}'?")
            : (new PartialDate(text, earliest, latest), null);
    }

    // Level 1: '..' for an open end, an empty text for an unknown one.
    private static bool IsOpen(string end) => end is "" or "..";
}
