using System.Globalization;
using System.Text.RegularExpressions;

namespace Graph.Seeding.Annotations;

/// <summary>
/// Reads numbers in decimal digits. YAML's other notations (octal, hexadecimal, underscores, infinity) are rejected, because
/// YAML parsers disagree about them, and so are numbers that would be stored as a different number.
/// </summary>
internal static partial class Numbers
{
    /// <summary>The integer, or what was expected instead.</summary>
    public static (long Number, string? Expected) Whole(string text)
    {
        if (!WholeForm().IsMatch(text))
            return (0, "a whole number");
        if (HasLeadingZero(text))
            return (0, "a whole number without leading zeros");
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? (whole, null)
            : (0, $"a whole number from {long.MinValue} to {long.MaxValue}");
    }

    /// <summary>The number, or what was expected instead.</summary>
    public static (double Number, string? Expected) Real(string text)
    {
        if (!RealForm().IsMatch(text))
            return (0, "a number");
        if (HasLeadingZero(text))
            return (0, "a number without leading zeros");
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
            return (0, "a number up to 1.7976931348623157E+308");
        // Negative zero is zero, and stored as that.
        var kept = number == 0 ? "0" : number.ToString("R", CultureInfo.InvariantCulture);
        return Decimal(text) == Decimal(kept)
            ? (number, null)
            : (0, $"a number that 64-bit floating point can represent (this one would become {kept})");
    }

    private static bool HasLeadingZero(string text) => text.TrimStart('-', '+') is ['0', >= '0' and <= '9', ..];

    /// <summary>Sign, significant digits and exponent: equal if two texts are the same decimal number.</summary>
    private static (bool IsNegative, string Digits, long Exponent) Decimal(string text)
    {
        var parts = text.TrimStart('-', '+').Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : parts[0].Length - point - 1;
        var digits = parts[0].Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return (false, "", 0);
        // An exponent that does not fit has made the number infinite or zero already.
        var exponent =
            parts.Length > 1 && long.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var given)
                ? given
                : 0;
        return (text[0] == '-', significant, exponent - fraction + digits.Length - significant.Length);
    }

    [GeneratedRegex(@"^[-+]?[0-9]+\z")]
    private static partial Regex WholeForm();

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]+)?\z")]
    private static partial Regex RealForm();
}
