using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Graph.Model;

/// <summary>
/// A date as people know it: a year, a month, a day or a time, uncertain, approximate or in part unknown, or an interval of
/// two of them. Written in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): levels 0 and 1, and of level 2
/// qualified parts, unspecified digits anywhere and the groups of months 25 to 41.
/// </summary>
/// <remarks>
/// It stands for one moment somewhere within [<see cref="EarliestMoment"/>, <see cref="LatestMoment"/>]; qualifiers do not
/// widen it.
/// <para>Moments are numbers, year * 10^10 + month * 10^8 + day * 10^6 + hour * 10^4 + minute * 100 + second, which order as
/// time does and can be read by people. A time with an offset is the moment in UTC; what has no offset is taken for UTC. Ends
/// that are open or unknown are <see cref="OpenEarliest"/> and <see cref="OpenLatest"/>.</para>
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

    /// <summary>The date in EDTF, as it was written.</summary>
    public string Text { get; }

    /// <summary>The first moment that can be meant: 20200801000000 for <c>2020-08</c>; <see cref="OpenEarliest"/> where open.</summary>
    public long EarliestMoment { get; }

    /// <summary>The last moment that can be meant: 20200831235959 for <c>2020-08</c>; <see cref="OpenLatest"/> where open.</summary>
    public long LatestMoment { get; }

    /// <summary>The marks in a text, one of which says that its source is doubted.</summary>
    public static SearchValues<byte> UncertainMarks { get; } = SearchValues.Create("?%"u8);

    /// <summary>The marks in a text, one of which says that it is an estimate.</summary>
    public static SearchValues<byte> ApproximateMarks { get; } = SearchValues.Create("~%"u8);

    /// <summary>The words of the document ('over the weekend') where they differ; comparisons don't look at it.</summary>
    public string? AsWritten { get; init; }

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no such date; the message says why and, where it can, what was meant.</exception>
    public static PartialDate Parse(string text, string? asWritten = null) =>
        TryParse(text, out var date, out var error) ? date with { AsWritten = asWritten } : throw new FormatException(error);

    /// <summary>Reads a date, or says in a sentence why the text is none.</summary>
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
