using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Doubles as text the way ECMAScript writes them (7.1.12.1), which GraphQL servers are compared by.</summary>
public static class JsonNumber
{
    /// <summary>The shortest digits that read back as the same double; no exponent below 1e21 and from 1e-6.</summary>
    public static string ToString(double value)
    {
        if (value == 0) return "0";
        var magnitude = Math.Abs(value);
        if (magnitude < 1e21 && double.IsInteger(value))
        {
            return magnitude < 1e15
                ? ((long)value).ToString(CultureInfo.InvariantCulture)
                : ShortestInteger(value);
        }

        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0) return text;
        if (magnitude is >= 1e-6 and < 1) return ((decimal)value).ToString(CultureInfo.InvariantCulture);
        return text[..exponent] + "e" + text[exponent + 1] + text[(exponent + 2)..].TrimStart('0');
    }

    // 123456789012345680000, not the exact ...678: digits beyond the shortest are zeros.
    private static string ShortestInteger(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!shortest.Contains('E', StringComparison.Ordinal)) return shortest;
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = shortest[..mark].Replace(".", "", StringComparison.Ordinal);
        var negative = digits.StartsWith('-') ? 1 : 0;
        return digits.PadRight(exponent + 1 + negative, '0');
    }
}
