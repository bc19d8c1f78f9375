using Graph.Model;
using Graph.Storage.Plans;
using Graph.Storage.Search.Matching;

namespace Graph.Storage.Results;

/// <summary>
/// The rows at one position of a plan, for all parents: the children of the first parent, then of the second, and so on. Root
/// rows have one parent. Immutable and thread-safe.
/// </summary>
public sealed class RowSet
{
    private readonly Kind?[]? _kinds;
    private readonly RelationType?[]? _relationTypes;
    private readonly StoreColumn?[] _columns;
    private readonly RowSet?[] _children;
    private readonly int[] _offsets;

    /// <summary>Created by adapters with <see cref="RowSetBuilder"/>.</summary>
    internal RowSet(RowSetBuilder parts)
    {
        _offsets = parts.Offsets;
        Count = _offsets[^1];
        _kinds = parts.Kinds;
        _relationTypes = parts.RelationTypes;
        NodeIds = parts.NodeIds;
        RelationIds = parts.RelationIds;
        _columns = parts.Columns;
        _children = parts.Children;
        Totals = parts.Totals;
        HasNext = parts.HasNext;
        HasPrevious = parts.HasPrevious;
        OrderColumns = parts.OrderColumns;
        Scores = parts.Scores;
        Matches = parts.Matches;
        Aggregates = parts.Aggregates;
        Groups = parts.Groups;
        Damages = parts.Damages;
    }

    /// <summary>The total number of rows of all parents.</summary>
    public int Count { get; }

    /// <summary>The number of parents.</summary>
    public int ParentCount => _offsets.Length - 1;

    /// <summary>The ids of the rows' nodes; null in rows of relations, and in null rows.</summary>
    public StoreTextColumn? NodeIds { get; }

    /// <summary>The ids of the relations by which rows were reached, or that the rows represent; null if there are none.</summary>
    public StoreTextColumn? RelationIds { get; }

    /// <summary>The number of matches by parent, if <see cref="PageMetadata.Total"/> was requested.</summary>
    public StoreLongColumn? Totals { get; }

    /// <summary>Whether rows follow the page, by parent, if requested.</summary>
    public IReadOnlyList<bool>? HasNext { get; }

    /// <summary>Whether rows precede the page, by parent, if requested.</summary>
    public IReadOnlyList<bool>? HasPrevious { get; }

    /// <summary>The values of the order's keys by row, if <see cref="PageMetadata.Cursors"/> was requested.</summary>
    public IReadOnlyList<StoreColumn>? OrderColumns { get; }

    /// <summary>The score of each row of a search; otherwise null.</summary>
    public StoreDoubleColumn? Scores { get; }

    /// <summary>The reasons why each row matches a search; otherwise null.</summary>
    public IReadOnlyList<NodeMatch>? Matches { get; }

    /// <summary>The aggregates of the match plan, in its order; each by parent.</summary>
    public IReadOnlyList<StoreColumn> Aggregates { get; }

    /// <summary>The groupings of the match plan, in its order.</summary>
    public IReadOnlyList<GroupSet> Groups { get; }

    /// <summary>The unreadable values, in the order of the rows; almost always none.</summary>
    public IReadOnlyList<RowDamage> Damages { get; }

    /// <summary>The range of a parent's rows.</summary>
    public Range RowsOf(int parent) => _offsets[parent].._offsets[parent + 1];

    /// <summary>Whether an id of an <see cref="Plans.IdsSource"/> had no visible fact, so the row is empty.</summary>
    public bool IsNull(int row) => (NodeIds?.IsNull(row) ?? true) && (RelationIds?.IsNull(row) ?? true);

    /// <summary>The kind of the row's node; null in rows of relations, and in null rows.</summary>
    public Kind? KindOf(int row) => _kinds?[row];

    /// <summary>The type of the row's relation; null if it has none.</summary>
    public RelationType? RelationTypeOf(int row) => _relationTypes?[row];

    /// <summary>The values of a property or a count.</summary>
    /// <exception cref="ArgumentException">The slot does not hold a column.</exception>
    public StoreColumn Column(int slot) =>
        _columns[slot] ?? throw new ArgumentException($"Slot {slot} of the plan holds rows, not a column: use Children.", nameof(slot));

    /// <summary>The rows below these, one parent per row of this set.</summary>
    /// <exception cref="ArgumentException">The slot does not hold rows.</exception>
    public RowSet Children(int slot) =>
        _children[slot] ?? throw new ArgumentException($"Slot {slot} of the plan holds a column, not rows: use Column.", nameof(slot));

    /// <summary>The same rows with data added by an adapter.</summary>
    public RowSet With(Action<RowSetBuilder> add)
    {
        var parts = new RowSetBuilder(_offsets, _columns.Length)
        {
            Kinds = _kinds,
            RelationTypes = _relationTypes,
            NodeIds = NodeIds,
            RelationIds = RelationIds,
            Totals = Totals,
            HasNext = HasNext?.ToArray(),
            HasPrevious = HasPrevious?.ToArray(),
            OrderColumns = OrderColumns,
            Scores = Scores,
            Matches = Matches,
            Aggregates = Aggregates,
            Groups = Groups,
            Damages = Damages,
        };
        _columns.CopyTo(parts.Columns, 0);
        _children.CopyTo(parts.Children, 0);
        add(parts);
        return parts.Build();
    }

    /// <summary>The same rows with the reasons why each node matches a search.</summary>
    public RowSet WithMatches(Func<string, NodeMatch> matchOf)
    {
        NodeMatch[] matches = [.. Enumerable.Range(0, Count).Select(row => matchOf(NodeIds!.Text(row)!))];
        return With(parts => (parts.Matches, parts.Scores) = (matches, new StoreDoubleColumn([.. matches.Select(m => m.Score)])));
    }

    /// <summary>The position of a row in its order; only if <see cref="PageMetadata.Cursors"/> was requested.</summary>
    public Keyset CursorAt(int row)
    {
        var order = OrderColumns ?? throw new InvalidOperationException("The plan did not request cursors (PageMetadata.Cursors).");
        return new Keyset([.. order.Select(c => c.ScalarAt(row))], NodeIds?.Text(row), RelationIds?.Text(row));
    }
}
