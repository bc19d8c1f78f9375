using Graph.Model;
using Graph.Storage.Search.Matching;

namespace Graph.Storage.Results;

/// <summary>Builds a <see cref="RowSet"/> from its parts, for adapters. Not reusable after <see cref="Build"/>.</summary>
public sealed class RowSetBuilder
{
    /// <summary>Starts the rows of one position of the plan.</summary>
    /// <param name="offsets">
    /// The start of each parent's rows, followed by the total number of rows: one more than the number of parents.
    /// </param>
    /// <param name="slots">The number of items in the row plan.</param>
    public RowSetBuilder(int[] offsets, int slots)
    {
        Offsets = offsets;
        Columns = new StoreColumn?[slots];
        Children = new RowSet?[slots];
    }

    /// <summary>The columns by slot; null at the slots of child rows.</summary>
    public StoreColumn?[] Columns { get; }

    /// <summary>The child rows by slot; null at the slots of columns.</summary>
    public RowSet?[] Children { get; }

    /// <inheritdoc cref="RowSet.KindOf"/>
    public Kind?[]? Kinds { get; set; }

    /// <inheritdoc cref="RowSet.RelationTypeOf"/>
    public RelationType?[]? RelationTypes { get; set; }

    /// <inheritdoc cref="RowSet.NodeIds"/>
    public StoreTextColumn? NodeIds { get; set; }

    /// <inheritdoc cref="RowSet.RelationIds"/>
    public StoreTextColumn? RelationIds { get; set; }

    /// <inheritdoc cref="RowSet.Totals"/>
    public StoreLongColumn? Totals { get; set; }

    /// <inheritdoc cref="RowSet.HasNext"/>
    public bool[]? HasNext { get; set; }

    /// <inheritdoc cref="RowSet.HasPrevious"/>
    public bool[]? HasPrevious { get; set; }

    /// <inheritdoc cref="RowSet.OrderColumns"/>
    public IReadOnlyList<StoreColumn>? OrderColumns { get; set; }

    /// <inheritdoc cref="RowSet.Scores"/>
    public StoreDoubleColumn? Scores { get; set; }

    /// <inheritdoc cref="RowSet.Matches"/>
    public IReadOnlyList<NodeMatch>? Matches { get; set; }

    /// <inheritdoc cref="RowSet.Aggregates"/>
    public IReadOnlyList<StoreColumn> Aggregates { get; set; } = [];

    /// <inheritdoc cref="RowSet.Groups"/>
    public IReadOnlyList<GroupSet> Groups { get; set; } = [];

    /// <inheritdoc cref="RowSet.Damages"/>
    public IReadOnlyList<RowDamage> Damages { get; set; } = [];

    internal int[] Offsets { get; }

    /// <summary>The rows.</summary>
    public RowSet Build() => new(this);
}
