using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// An order of rows: by the keys, then by the node's id, then by the relation's id, both ascending. It is total. Rows
/// without a value come last in both directions of a key.
/// </summary>
/// <param name="Keys">The keys, most significant first; none: by ids alone.</param>
public sealed record Order(ImmutableArray<OrderKey> Keys)
{
    /// <summary>By ids alone: the default, at no cost.</summary>
    public static Order ById { get; } = new([]);

    /// <summary>By these keys.</summary>
    public static Order By(params ReadOnlySpan<OrderKey> keys) => new([.. keys]);

    /// <inheritdoc/>
    public bool Equals(Order? other) => other is not null && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Keys.Aggregate(0, HashCode.Combine);

    /// <summary><c>name.SortKey asc, id</c>.</summary>
    public override string ToString() => string.Join(", ", Keys.Select(k => k.ToString()).Append("id"));
}

/// <summary>One key of an order.</summary>
/// <param name="Term">The term to order by.</param>
/// <param name="Descending">Whether the order is descending; rows without a value come last in any case.</param>
public sealed record OrderKey(OrderTerm Term, bool Descending = false)
{
    /// <summary><c>name.SortKey desc</c>.</summary>
    public override string ToString() => $"{Term} {(Descending ? "desc" : "asc")}";
}
