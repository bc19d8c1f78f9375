using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Doubles as text the way ECMAScript writes them (262, 6.1.6.1.20 Number::toString), the common reference for GraphQL servers:
/// the shortest digits that read back as the same double, no exponent from 1e-6 up to 1e21.
/// </summary>
public static class JsonNumber
{
    /// <summary>The text of a finite double; a negative zero is <c>0</c>.</summary>
    public static string ToString(double value)
    {
        if (value == 0)
            return "0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        if (!text.Contains('E', StringComparison.Ordinal))
            return text;
        var sign = text[0] == '-' ? "-" : "";
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var digits = text[sign.Length..mark].Replace(".", "", StringComparison.Ordinal);
        // The value is 0.digits times ten to the power of scale. .NET writes an exponent with one digit before the point.
        var scale = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1;
        return sign
            + scale switch
            {
                > 21 or <= -6 => Exponential(digits, scale - 1),
                <= 0 => $"0.{new string('0', -scale)}{digits}",
                _ when digits.Length <= scale => digits.PadRight(scale, '0'),
                _ => $"{digits[..scale]}.{digits[scale..]}",
            };
    }

    private static string Exponential(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }
}
