using Graph.Model;
using Graph.Storage.Results;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>The rows of one position of a plan, found but not yet filled: numbers, ids and types.</summary>
internal sealed record RowBatch
{
    /// <summary>The number of a missing node or relation.</summary>
    public const long None = -1;

    /// <summary>Where each parent's rows start, followed by the total number of rows.</summary>
    public required int[] Offsets { get; init; }

    /// <summary>The nodes' numbers, or <see cref="None"/>.</summary>
    public required long[] Nodes { get; init; }

    public StoreTextColumn? NodeIds { get; init; }

    public required Kind?[] Kinds { get; init; }

    /// <summary>The relations' numbers, or <see cref="None"/>; null if no row has a relation.</summary>
    public long[]? Relations { get; init; }

    public StoreTextColumn? RelationIds { get; init; }

    public RelationType?[]? RelationTypes { get; init; }

    /// <summary>The values of the order's keys.</summary>
    public IReadOnlyList<StoreColumn> Order { get; init; } = [];

    public int Count => Offsets[^1];

    public RelationType? RelationTypeOf(int row) => RelationTypes?[row];
}
