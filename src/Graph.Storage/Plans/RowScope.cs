using System.Collections.Immutable;
using Graph.Model;

namespace Graph.Storage.Plans;

/// <summary>
/// The rows to which an item applies, if rows differ in kind: a fragment requests more of some. In other rows its value is null
/// and it has no children.
/// </summary>
public sealed record RowScope
{
    private RowScope(ImmutableArray<Kind> kinds, ImmutableArray<RelationType> relations)
    {
        Kinds = kinds;
        Relations = relations;
    }

    /// <summary>Every row.</summary>
    public static RowScope Every { get; } = new([], []);

    /// <summary>Only rows whose node is of these kinds; if empty, of any kind.</summary>
    public ImmutableArray<Kind> Kinds { get; }

    /// <summary>Only rows whose relation is of these types; if empty, of any type.</summary>
    public ImmutableArray<RelationType> Relations { get; }

    /// <summary>Rows whose node is of one of these kinds, at least one.</summary>
    public static RowScope Of(IEnumerable<Kind> kinds) => new([.. kinds], []);

    /// <summary>Rows whose relation is of one of these types, at least one.</summary>
    public static RowScope Of(IEnumerable<RelationType> relations) => new([], [.. relations]);

    /// <summary>Whether a row with this kind of node and this type of relation is in it.</summary>
    public bool Includes(Kind? kind, RelationType? relation) =>
        (Kinds.IsEmpty || (kind is not null && Kinds.Contains(kind)))
        && (Relations.IsEmpty || (relation is not null && Relations.Contains(relation)));

    /// <inheritdoc/>
    public bool Equals(RowScope? other) =>
        other is not null
        && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan())
        && Relations.AsSpan().SequenceEqual(other.Relations.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kinds.Length, Relations.Length);

    /// <summary><c>Person, Group</c>, or nothing for every row.</summary>
    public override string ToString() => string.Join(", ", Kinds.Select(k => k.Name).Concat(Relations.Select(r => r.Name)));
}
