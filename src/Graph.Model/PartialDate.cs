using System.Diagnostics.CodeAnalysis;

namespace Graph.Model;

/// <summary>
/// A date that may be partial, or an interval: a year, month or day, or two of them with a slash between, either end open.
/// A subset of EDTF (ISO 8601-2): <c>2020</c>, <c>2020-08</c>, <c>2020-08-09</c>, <c>2020-08-09/2020-08-12</c>,
/// <c>../2020-12-01</c>, <c>2020-08/..</c>.
/// </summary>
/// <remarks>
/// It stands for one moment somewhere within [<see cref="EarliestDay"/>, <see cref="LatestDay"/>].
/// <para>Days are numbers, year * 10000 + month * 100 + day, which order as the days do and can be read by people; open
/// ends are <see cref="OpenEarliest"/> and <see cref="OpenLatest"/>.</para>
/// </remarks>
public sealed record PartialDate : IComparable<PartialDate>
{
    /// <summary>The earliest day of an interval without a start.</summary>
    public const int OpenEarliest = 0;

    /// <summary>The latest day of an interval without an end.</summary>
    public const int OpenLatest = 99_999_999;

    internal PartialDate(string text, int earliestDay, int latestDay)
    {
        Text = text;
        EarliestDay = earliestDay;
        LatestDay = latestDay;
    }

    /// <summary>The date in EDTF, in its one canonical spelling.</summary>
    public string Text { get; }

    /// <summary>The first day that can be meant: 20200801 for <c>2020-08</c>; <see cref="OpenEarliest"/> where open.</summary>
    public int EarliestDay { get; }

    /// <summary>The last day that can be meant: 20200831 for <c>2020-08</c>; <see cref="OpenLatest"/> where open.</summary>
    public int LatestDay { get; }

    /// <summary>The words of the document ('over the weekend') where they differ; comparisons don't look at it.</summary>
    public string? AsWritten { get; init; }

    /// <summary>The first day that can be meant, or null where open.</summary>
    public DateOnly? Earliest => EarliestDay == OpenEarliest ? null : ToDate(EarliestDay);

    /// <summary>The last day that can be meant, or null where open.</summary>
    public DateOnly? Latest => LatestDay == OpenLatest ? null : ToDate(LatestDay);

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">The text is no such date; the message says why and, where it can, what was meant.</exception>
    public static PartialDate Parse(string text, string? asWritten = null) =>
        TryParse(text, out var date, out var error) ? date with { AsWritten = asWritten } : throw new FormatException(error);

    /// <summary>Reads a date, or says in a sentence why the text is none.</summary>
    public static bool TryParse(
        string? text, [NotNullWhen(true)] out PartialDate? date, [NotNullWhen(false)] out string? error)
    {
        (date, error) = PartialDateParser.Parse(text ?? "");
        return date is not null;
    }

    /// <summary>The date that a single day is.</summary>
    public static PartialDate Of(DateOnly day) => PartialDateParser.Day(day);

    /// <summary>The order of the earliest days, then of the latest, then of the texts.</summary>
    public int CompareTo(PartialDate? other)
    {
        if (other is null)
            return 1;
        var order = EarliestDay.CompareTo(other.EarliestDay);
        if (order == 0)
            order = LatestDay.CompareTo(other.LatestDay);
        return order == 0 ? string.CompareOrdinal(Text, other.Text) : order;
    }

    /// <summary>The canonical text.</summary>
    public override string ToString() => Text;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static DateOnly ToDate(int day) => new(day / 10_000, day / 100 % 100, day % 100);
}
