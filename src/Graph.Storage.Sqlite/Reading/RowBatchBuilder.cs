using Graph.Model;
using Graph.Storage.Results;
using Graph.Storage.Sqlite.Engine;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading;

/// <summary>
/// Collects found rows from statements whose columns are the node's number, id and kind, then (for neighbours) the relation's
/// number and id, then the values of the order's keys.
/// </summary>
internal sealed class RowBatchBuilder(TypeNumbers numbers, RelationType? relationType, IReadOnlyList<StoreColumnType> order)
{
    public const int RelationColumn = 3;

    private readonly List<int> _offsets = [0];
    private readonly List<long> _nodes = [];
    private readonly List<Kind?> _kinds = [];
    private readonly StoreTextColumnBuilder _nodeIds = new();
    private readonly List<long> _relations = [];
    private readonly StoreTextColumnBuilder _relationIds = new();
    private readonly List<RelationType?> _relationTypes = [];
    private readonly StoreColumnBuilder[] _keys = [.. order.Select(type => new StoreColumnBuilder(type))];

    /// <summary>The number of columns before the values of the order's keys.</summary>
    public static int KeyColumn(bool hasRelation) => hasRelation ? RelationColumn + 2 : RelationColumn;

    public int Count => _nodes.Count;

    /// <summary>Adds the statement's current row.</summary>
    public void Add(SqliteStatement statement)
    {
        _nodes.Add(statement.Int64(0));
        _nodeIds.Add(statement.Bytes(1));
        _kinds.Add(numbers.Kind(statement.Int32(2)));
        if (relationType is not null)
        {
            _relations.Add(statement.Int64(RelationColumn));
            _relationIds.Add(statement.Bytes(RelationColumn + 1));
            _relationTypes.Add(relationType);
        }
        var column = KeyColumn(relationType is not null);
        foreach (var key in _keys)
            statement.CopyTo(key, column++);
    }

    /// <summary>Ends the rows of a parent.</summary>
    public void EndParent() => _offsets.Add(_nodes.Count);

    /// <summary>The rows; those of each parent are reversed if they were read backward.</summary>
    public RowBatch Build(bool backward)
    {
        var batch = new RowBatch
        {
            Offsets = [.. _offsets],
            Nodes = [.. _nodes],
            NodeIds = _nodeIds.Build(),
            Kinds = [.. _kinds],
            Relations = relationType is null ? null : [.. _relations],
            RelationIds = relationType is null ? null : _relationIds.Build(),
            RelationTypes = relationType is null ? null : [.. _relationTypes],
            Order = [.. _keys.Select(k => k.Build())],
        };
        return backward ? Reverse(batch) : batch;
    }

    private static RowBatch Reverse(RowBatch batch)
    {
        var places = new int[batch.Count];
        for (var parent = 0; parent + 1 < batch.Offsets.Length; parent++)
        {
            for (var i = batch.Offsets[parent]; i < batch.Offsets[parent + 1]; i++)
                places[i] = batch.Offsets[parent] + batch.Offsets[parent + 1] - 1 - i;
        }

        return batch with
        {
            Nodes = Array.ConvertAll(places, p => batch.Nodes[p]),
            NodeIds = (StoreTextColumn)batch.NodeIds!.Pick(places),
            Kinds = Array.ConvertAll(places, p => batch.Kinds[p]),
            Relations = batch.Relations is null ? null : Array.ConvertAll(places, p => batch.Relations[p]),
            RelationIds = (StoreTextColumn?)batch.RelationIds?.Pick(places),
            Order = [.. batch.Order.Select(c => c.Pick(places))],
        };
    }
}
