using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>
/// A row of a statement: a node, perhaps with the relation by which it is reached, as the view sees them. It joins the
/// tables with the JSON only when a condition or an order asks for them, so ask for <see cref="From"/> and
/// <see cref="Conditions"/> last.
/// </summary>
internal sealed partial class RowSql
{
    private readonly SqlQuery query;
    private readonly List<string> conditions = [];
    private readonly string alias;
    private string from = "";
    private string? nodeJoin;
    private string? relationJoin;
    private (PropertyRef By, string Value)? sorted;
    private bool needsNode;
    private bool needsRelation;
    private string nodeTable = "";
    private string relationTable = "";
    private bool isStanding;

    private RowSql(SqlQuery query)
    {
        this.query = query;
        alias = query.Alias();
    }

    public SqlQuery Query => query;

    /// <summary>The node's number.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The node's id.</summary>
    public string Id { get; private set; } = "";

    /// <summary>The number of the node's kind.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The relation's number, or null where there is none.</summary>
    public string? Relation { get; private set; }

    /// <summary>The relation's id, or null where there is none.</summary>
    public string? RelationId { get; private set; }

    /// <summary>The type of the relation, where there is one.</summary>
    public RelationType? RelationType { get; private set; }

    /// <summary>Many rows may lead to its node, in one run of the statement or in several.</summary>
    public bool IsMetAgain { get; private set; }

    public string From => from + (needsNode ? nodeJoin : null) + (needsRelation ? relationJoin : null);

    public IReadOnlyList<string> Conditions => conditions;

    private ReadContext Context => query.Context;

    /// <summary>A column of the relation's own row: <c>type</c>, <c>from_node</c>, <c>to_node</c>.</summary>
    public string RelationColumn(string name) => $"{relationTable}.{name}";

    /// <summary>The value of a property in the table that the row is read from, or null where it has none.</summary>
    public string? SortedValue(PropertyRef property) => sorted is var (by, value) && by == property ? value : null;

    /// <summary>
    /// Of parallel relations to one neighbour only the first: a condition that the adjacency's key decides, or null where the
    /// relations are not read from one table.
    /// </summary>
    public string? IsFirstParallel(StepDirection direction)
    {
        if (!Context.IsPlain || direction == StepDirection.Both)
            return null;
        var (a, p) = ("a" + alias, "p" + alias);
        return $"NOT EXISTS (SELECT 1 FROM {(direction == StepDirection.Out ? "adjacency_out" : "adjacency_in")} {p} WHERE {p}.node = {a}.node"
            + $" AND {p}.type = {a}.type AND {p}.neighbour_id = {a}.neighbour_id AND {p}.relation_id < {a}.relation_id)";
    }

    /// <summary>The JSON of the node or the relation, or null where the row has no relation.</summary>
    public string? Props(FactPart on) => Column(on, "props");

    /// <summary>When the version that is looked at was recorded.</summary>
    public string? Recorded(FactPart on) => Column(on, "recorded");

    /// <summary>When the version that is looked at was retracted; SQL's NULL of current ones.</summary>
    public string? Retracted(FactPart on)
    {
        if (on == FactPart.Relation && Relation is null)
            return null;
        if (Context.KnownAt is null || (on == FactPart.Node && isStanding))
            return "NULL";
        return on == FactPart.Relation ? $"{relationTable}.retracted" : Column(on, "retracted");
    }

    /// <summary><c>IN (1, 2)</c>, or an equality, over numbers of the model.</summary>
    public static string In(IEnumerable<int> numbers)
    {
        var list = numbers.Order().Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
        return list is [var single] ? "= " + single : $"IN ({string.Join(", ", list)})";
    }

    private string? Column(FactPart on, string name)
    {
        if (on == FactPart.Relation)
        {
            if (Relation is null)
                return null;
            needsRelation = true;
            return $"{relationTable}.{name}";
        }
        needsNode = true;
        if (Context.KnownAt is null || nodeJoin is null)
            return $"{nodeTable}.{name}";
        return name == "retracted" ? $"v{alias}.retracted" : $"ifnull(n{alias}.{name}, v{alias}.{name})";
    }

    private void JoinNode(string key, string value)
    {
        var (n, v) = ("n" + alias, "v" + alias);
        nodeTable = n;
        if (Context.KnownAt is null)
        {
            nodeJoin = $" CROSS JOIN node {n} ON {n}.{key} = {value}";
            return;
        }
        nodeJoin = $" LEFT JOIN node {n} ON {n}.{key} = {value} AND {n}.recorded <= {query.KnownAt}"
            + $" LEFT JOIN node_version {v} ON {v}.{key} = {value} AND {v}.recorded <= {query.KnownAt} AND {v}.retracted > {query.KnownAt}";
        (Id, Kind) = ($"ifnull({n}.id, {v}.id)", $"ifnull({n}.kind, {v}.kind)");
        conditions.Add($"({n}.number IS NOT NULL OR {v}.number IS NOT NULL)");
    }

    private void AddAsOf(bool relation)
    {
        // Under recorded time the old adjacency has the relation's columns itself.
        if (relation && Context.KnownAt is not null)
            (relationTable, relationJoin) = ("a" + alias, "");
        if (query.AsOf is not { } asOf)
            return;
        AddAsOf(Props(FactPart.Node)!, asOf);
        if (relation)
            AddAsOf(Props(FactPart.Relation)!, asOf);
    }

    private void AddAsOf(string props, (string Earliest, string Latest) asOf)
    {
        conditions.Add($"ifnull({props} ->> '$.{StoredNames.Earliest("since")}' <= {asOf.Latest}, 1)");
        conditions.Add($"ifnull({props} ->> '$.{StoredNames.Latest("until")}' >= {asOf.Earliest}, 1)");
    }
}
