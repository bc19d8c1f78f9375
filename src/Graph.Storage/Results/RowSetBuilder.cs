using Graph.Model;
using Graph.Storage.Search.Matching;

namespace Graph.Storage.Results;

/// <summary>The parts of a <see cref="RowSet"/>, for adapters. Of no use after <see cref="Build"/>.</summary>
public sealed class RowSetBuilder
{
    /// <summary>Starts the rows of a place of the plan.</summary>
    /// <param name="offsets">Where each parent's rows start, and last how many rows there are: one more than parents.</param>
    /// <param name="slots">How many items the row plan has.</param>
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
