namespace Graph.Storage.Plans;

/// <summary>
/// A contiguous part of an ordered set of rows. The set is first cut to what lies after <see cref="After"/> and before
/// <see cref="Before"/> (both exclusive), then to the first or the last rows. Rows come in the set's order either way.
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

    /// <summary>No row: for a set of which only the total, aggregates or groups are wanted.</summary>
    public static Page None { get; } = new(0, null, null, null);

    /// <summary>At most so many from the start; never together with <see cref="Last"/>.</summary>
    public int? First { get; }

    /// <summary>At most so many from the end; never together with <see cref="First"/>.</summary>
    public int? Last { get; }

    /// <summary>Only what lies after this place.</summary>
    public Keyset? After { get; }

    /// <summary>Only what lies before this place.</summary>
    public Keyset? Before { get; }

    /// <summary>The first rows of the part between the places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Page FirstOf(int count, Keyset? after = null, Keyset? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(count, null, after, before);
    }

    /// <summary>The last rows of the part between the places.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public static Page LastOf(int count, Keyset? after = null, Keyset? before = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return new(null, count, after, before);
    }

    /// <summary>Every row between the places.</summary>
    public static Page Between(Keyset? after, Keyset? before) => new(null, null, after, before);

    /// <summary><c>first 20 after (...)</c>.</summary>
    public override string ToString()
    {
        var amount = First is { } first ? $"first {first}" : Last is { } last ? $"last {last}" : "all";
        return amount + (After is null ? "" : $" after {After}") + (Before is null ? "" : $" before {Before}");
    }
}
