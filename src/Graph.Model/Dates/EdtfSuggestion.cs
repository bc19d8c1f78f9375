using System.Text.RegularExpressions;

namespace Graph.Model;

/// <summary>Suggests an EDTF date for a text that is not one.</summary>
internal static partial class EdtfSuggestion
{
    /// <summary>A sentence with a leading space, or an empty text.</summary>
    public static string For(string text)
    {
        var suggestion = Guess(text.Trim());
        return suggestion is not null && EdtfDate.Read(suggestion, suggestion).Error is null ? $" Did you mean '{suggestion}'?" : "";
    }

    private static string? Guess(string text)
    {
        if (Decade().Match(text) is { Success: true } decade)
            return decade.Groups["d"].Value + "X";
        if (Circa().Match(text) is { Success: true } circa)
            return circa.Groups["y"].Value + "~";
        // Drafts of EDTF wrote 'u', and people write 'x', for an unspecified digit.
        if (Unspecified().IsMatch(text))
            return text.ToUpperInvariant().Replace('U', 'X');
        var match = YearFirst().Match(text) is { Success: true } yearFirst ? yearFirst : DayFirst().Match(text);
        if (!match.Success)
            return null;
        string Pad(string group) => match.Groups[group].Value.PadLeft(2, '0');
        return match.Groups["y"].Value + "-" + Pad("m") + (match.Groups["d"].Success ? "-" + Pad("d") : "");
    }

    [GeneratedRegex("^(?<d>[0-9]{3})0'?s\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Decade();

    [GeneratedRegex(
        @"^(?:c|ca|circa|about|approx)\.?\s*(?<y>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Circa();

    [GeneratedRegex("^[0-9xuXU]{4}(?:-[0-9xuXU]{2}(?:-[0-9xuXU]{2})?)?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Unspecified();

    [GeneratedRegex(
        @"^(?<y>[0-9]{4})\s*[-./]\s*(?<m>[0-9]{1,2})(\s*[-./]\s*(?<d>[0-9]{1,2})|[-./]?)(T.*)?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*[-./]\s*(?<m>[0-9]{1,2})\s*[-./]\s*(?<y>[0-9]{4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();
}
