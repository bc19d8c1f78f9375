using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// A contiguous part of an ordered set of rows. The set is first limited to the rows after <see cref="After"/> and before
/// <see cref="Before"/> (both exclusive), then to the first or the last rows. The rows keep the order of the set in both cases.
/// </summary>
public sealed record Page
{
    private Page(int? first, int? last, Keyset? after, Keyset? before)
    {
        First = first;
        Last = last;
        After = after;
        Before = before;
    }

    /// <summary>Every row.</summary>
    public static Page All { get; } = new(null, null, null, null);

    /// <summary>No row, if only the total, aggregates or groups are requested.</summary>
    public static Page None { get; } = new(0, null, null, null);

    /// <summary>The maximum number of rows from the start; never combined with <see cref="Last"/>.</summary>
    public int? First { get; }

    /// <summary>The maximum number of rows from the end; never combined with <see cref="First"/>.</summary>
    public int? Last { get; }

    /// <summary>Only rows after this position.</summary>
    public Keyset? After { get; }

    /// <summary>Only rows before this position.</summary>
    public Keyset? Before { get; }

    /// <summary>The first rows between the positions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Page FirstOf(int count, Keyset? after = null, Keyset? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count, null, after, before);
    }

    /// <summary>The last rows between the positions.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Page LastOf(int count, Keyset? after = null, Keyset? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(null, count, after, before);
    }

    /// <summary>Every row between the positions.</summary>
    public static Page Between(Keyset? after, Keyset? before) => new(null, null, after, before);

    /// <summary><c>first 20 after (...)</c>.</summary>
    public override string ToString()
    {
        var amount =
            First is { } first ? $"first {first}"
            : Last is { } last ? $"last {last}"
            : "all";
        return amount + (After is null ? "" : $" after {After}") + (Before is null ? "" : $" before {Before}");
    }
}

/// <summary>
/// A position in an ordered set of rows: the values of one row for the keys of the order, and its ids. The row need not exist
/// any more.
/// </summary>
/// <param name="Values">One value per key of the order, null if the row has none.</param>
/// <param name="NodeId">The row's node, or null in an order of groups.</param>
/// <param name="RelationId">The relation by which it was reached, or null in a collection.</param>
public sealed record Keyset(ImmutableArray<Scalar> Values, string? NodeId, string? RelationId = null)
{
    /// <inheritdoc/>
    public bool Equals(Keyset? other) =>
        other is not null
        && NodeId == other.NodeId
        && RelationId == other.RelationId
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NodeId, RelationId, Values.Length);

    /// <summary><c>("a", null | minsk | r1)</c>.</summary>
    public override string ToString() => $"({string.Join(", ", Values)} | {NodeId}{(RelationId is null ? "" : " | " + RelationId)})";
}

/// <summary>
/// The metadata that can be requested about a page in addition to its rows. All values are exact, and cost nothing unless
/// requested.
/// </summary>
/// <remarks>
/// The page is the range [i, j) of the n rows of the entire ordered set, regardless of <c>After</c> and <c>Before</c>: there is
/// a previous page when i &gt; 0 and a next one when j &lt; n. Of an empty page i = j is the number of rows at or before
/// <c>After</c> (0 without it), or, if the last rows were requested, the number of rows before <c>Before</c> (n without it).
/// </remarks>
[Flags]
public enum PageMetadata
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The number of rows in the set, regardless of the page.</summary>
    Total = 1,

    /// <summary>Whether rows follow the page.</summary>
    HasNext = 2,

    /// <summary>Whether rows precede the page.</summary>
    HasPrevious = 4,

    /// <summary>The <see cref="Keyset"/> of each row.</summary>
    Cursors = 8,
}
