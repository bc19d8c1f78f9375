using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Model;

/// <summary>
/// A date of limited precision: a year, a month, a day or a time, possibly uncertain, approximate or partly unknown, or an
/// interval of two of them. Written in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level
/// 2 qualified parts, unspecified digits anywhere and the groups of months 25 to 41.
/// </summary>
/// <remarks>
/// It represents one moment within [<see cref="EarliestMoment"/>, <see cref="LatestMoment"/>]; qualifiers do not widen it.
/// <para>Moments are numbers, year * 10^10 + month * 10^8 + day * 10^6 + hour * 10^4 + minute * 100 + second, which are in
/// chronological order and human-readable. A time with an offset is converted to UTC; a time without one is treated as UTC.
/// Open or unknown ends are <see cref="OpenEarliest"/> and <see cref="OpenLatest"/>.</para>
/// </remarks>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <summary>The earliest moment of an interval without a known start.</summary>
    public const long OpenEarliest = long.MinValue;

    /// <summary>The latest moment of an interval without a known end.</summary>
    public const long OpenLatest = long.MaxValue;

    internal PartialDate(string text, long earliest, long latest)
    {
        Text = text;
        EarliestMoment = earliest;
        LatestMoment = latest;
    }

    /// <summary>The date in EDTF, as written.</summary>
    public string Text { get; }

    /// <summary>The first possible moment: 20200801000000 for <c>2020-08</c>; <see cref="OpenEarliest"/> if open.</summary>
    public long EarliestMoment { get; }

    /// <summary>The last possible moment: 20200831235959 for <c>2020-08</c>; <see cref="OpenLatest"/> if open.</summary>
    public long LatestMoment { get; }

    /// <summary>The marks in a text that indicate a doubted source.</summary>
    public static SearchValues<byte> UncertainMarks { get; } = SearchValues.Create("?%"u8);

    /// <summary>The marks in a text that indicate an estimate.</summary>
    public static SearchValues<byte> ApproximateMarks { get; } = SearchValues.Create("~%"u8);

    /// <summary>The words of the document ('over the weekend') if they differ; comparisons ignore them.</summary>
    public string? AsWritten { get; init; }

    /// <summary>Parses a date.</summary>
    /// <exception cref="FormatException">
    /// The text is not a valid date. The message gives the reason and, if possible, a suggestion.
    /// </exception>
    public static PartialDate Parse(string text, string? asWritten = null) =>
        TryParse(text, out var date, out var error) ? date with { AsWritten = asWritten } : throw new FormatException(error);

    /// <summary>Parses a date, or returns a sentence with the reason why the text is not one.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PartialDate? date, [NotNullWhen(false)] out string? error)
    {
        (date, error) = EdtfParser.Parse(text ?? "");
        return date is not null;
    }

    /// <summary>The order of the earliest moments, then of the latest, then of the texts.</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var order = EarliestMoment.CompareTo(other.EarliestMoment);
        if (order == 0)
            order = LatestMoment.CompareTo(other.LatestMoment);
        return order == 0 ? string.CompareOrdinal(Text, other.Text) : order;
    }

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
