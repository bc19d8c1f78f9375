using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// A row of a statement: a node, perhaps with the relation by which it is reached, as seen by the view. It joins the tables
/// with the JSON only when a condition or an order needs them, so read <see cref="From"/> and <see cref="Conditions"/> last.
/// </summary>
internal sealed partial class RowSql
{
    private readonly SqlQuery _query;
    private readonly List<string> _conditions = [];
    private readonly string _alias;
    private string _from = "";
    private string? _nodeJoin;
    private string? _relationJoin;
    private (PropertyRef By, string Value)? _sorted;
    private bool _needsNode;
    private bool _needsRelation;
    private string _nodeTable = "";
    private string _relationTable = "";
    private bool _isStanding;

    private RowSql(SqlQuery query)
    {
        _query = query;
        _alias = query.Alias();
    }

    public SqlQuery Query => _query;

    /// <summary>The node's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The node's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The number of the node's kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The relation's number, or null if there is none.</summary>
    public string? Relation { get; private set; }

    /// <summary>The relation's id, or null if there is none.</summary>
    public string? RelationId { get; private set; }

    /// <summary>The relation's type, or null if there is none.</summary>
    public RelationType? RelationType { get; private set; }

    /// <summary>Whether many rows may lead to its node, in one run of the statement or in several.</summary>
    public bool IsMetAgain { get; private set; }

    public string From => _from + (_needsNode ? _nodeJoin : null) + (_needsRelation ? _relationJoin : null);

    public IReadOnlyList<string> Conditions => _conditions;

    private ReadContext Context => _query.Context;

    /// <summary>A column of the relation's own row: <c>type</c>, <c>from_node</c>, <c>to_node</c>.</summary>
    public string RelationColumn(string name) => $"{_relationTable}.{name}";

    /// <summary>The value of a property in the table from which the row is read, or null if it has none.</summary>
    public string? SortedValue(PropertyRef property) => _sorted is var (by, value) && by == property ? value : null;

    /// <summary>
    /// Selects the first of parallel relations to one neighbour: a condition on the adjacency's key, or null if the relations
    /// are not read from one table.
    /// </summary>
    public string? IsFirstParallel(StepDirection direction)
    {
        if (!Context.IsCurrentView || direction == StepDirection.Both)
            return null;
        var (a, p) = ("a" + _alias, "p" + _alias);
        return $"NOT EXISTS (SELECT 1 FROM {(direction == StepDirection.Out ? "adjacency_out" : "adjacency_in")} {p} WHERE "
            + $"{p}.node = {a}.node"
            + $" AND {p}.type = {a}.type AND {p}.neighbour_id = {a}.neighbour_id AND {p}.relation_id < {a}.relation_id)";
    }

    /// <summary>The JSON of the node or the relation, or null if the row has no relation.</summary>
    public string? Props(PropertyOwner on) => Column(on, "props");

    /// <summary>When the visible version was recorded.</summary>
    public string? Recorded(PropertyOwner on) => Column(on, "recorded");

    /// <summary>When the visible version was retracted; SQL's NULL for current ones.</summary>
    public string? Retracted(PropertyOwner on)
    {
        if (on == PropertyOwner.Relation && Relation is null)
            return null;
        if (Context.KnownAt is null || (on == PropertyOwner.Node && _isStanding))
            return "NULL";
        return on == PropertyOwner.Relation ? $"{_relationTable}.retracted" : Column(on, "retracted");
    }

    /// <summary><c>IN (1, 2)</c>, or an equality, over numbers of the model.</summary>
    public static string In(IEnumerable<int> numbers)
    {
        var list = numbers.Order().Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        return list is [var single] ? "= " + single : $"IN ({string.Join(", ", list)})";
    }

    private string? Column(PropertyOwner on, string name)
    {
        if (on == PropertyOwner.Relation)
        {
            if (Relation is null)
                return null;
            _needsRelation = true;
            return $"{_relationTable}.{name}";
        }
        _needsNode = true;
        if (Context.KnownAt is null || _nodeJoin is null)
            return $"{_nodeTable}.{name}";
        return name == "retracted" ? $"v{_alias}.retracted" : $"ifnull(n{_alias}.{name}, v{_alias}.{name})";
    }

    private void JoinNode(string key, string value)
    {
        var (n, v) = ("n" + _alias, "v" + _alias);
        _nodeTable = n;
        if (Context.KnownAt is null)
        {
            _nodeJoin = $" CROSS JOIN node {n} ON {n}.{key} = {value}";
            return;
        }
        _nodeJoin =
            $" LEFT JOIN node {n} ON {n}.{key} = {value} AND {n}.recorded <= {_query.KnownAt}"
            + $" LEFT JOIN node_version {v} ON {v}.{key} = {value} AND {v}.recorded <= {_query.KnownAt} AND {v}.retracted > "
            + $"{_query.KnownAt}";
        (Id, Kind) = ($"ifnull({n}.id, {v}.id)", $"ifnull({n}.kind, {v}.kind)");
        _conditions.Add($"({n}.number IS NOT NULL OR {v}.number IS NOT NULL)");
    }

    private void AddAsOf(bool relation)
    {
        // Under recorded time, the past adjacency itself has the relation's columns.
        if (relation && Context.KnownAt is not null)
            (_relationTable, _relationJoin) = ("a" + _alias, "");
        if (_query.AsOf is not { } asOf)
            return;
        AddAsOf(Props(PropertyOwner.Node)!, asOf);
        if (relation)
            AddAsOf(Props(PropertyOwner.Relation)!, asOf);
    }

    private void AddAsOf(string props, (string Earliest, string Latest) asOf)
    {
        _conditions.Add($"ifnull({props} ->> '$.{StoredNames.Earliest("since")}' <= {asOf.Latest}, 1)");
        _conditions.Add($"ifnull({props} ->> '$.{StoredNames.Latest("until")}' >= {asOf.Earliest}, 1)");
    }
}
