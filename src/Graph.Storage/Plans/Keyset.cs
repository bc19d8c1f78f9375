using System.Collections.Immutable;

namespace Graph.Storage.Plans;

/// <summary>
/// A place in an ordered set of rows: what one row has in the order's keys, and its ids. It need not be the place of a row
/// that still exists.
/// </summary>
/// <param name="Values">One value per key of the order, null where the row has none.</param>
/// <param name="NodeId">The row's node, or null in an order of groups.</param>
/// <param name="RelationId">The relation by which it was reached, or null in a collection.</param>
public sealed record Keyset(ImmutableArray<Scalar> Values, string? NodeId, string? RelationId = null)
{
    /// <inheritdoc/>
    public bool Equals(Keyset? other) => other is not null && NodeId == other.NodeId && RelationId == other.RelationId
        && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(NodeId, RelationId, Values.Length);

    /// <summary><c>("a", null | minsk | r1)</c>.</summary>
    public override string ToString() =>
        $"({string.Join(", ", Values)} | {NodeId}{(RelationId is null ? "" : " | " + RelationId)})";
}
