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
internal sealed class RowSql
{
    private const string NodeColumns = "number, id, kind, props, recorded";

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

    /// <summary>The nodes of these kinds.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="among">A SELECT of the numbers among which they are, or null: the kind's index leads to them.</param>
    /// <param name="having">A condition on <c>props</c> that an index has, of old versions too; null: none.</param>
    public static RowSql Collection(SqlQuery query, IReadOnlyList<Kind> kinds, string? among = null, string? having = null)
    {
        var numbers = In(kinds.Select(query.Context.Numbers.Of));
        return query.Context.KnownAt is null
            ? Nodes(query, "node", Condition)
            : Nodes(query, $"(SELECT {NodeColumns}, NULL AS retracted FROM node WHERE {Condition("")} AND {Recorded(query)}"
                + $" UNION ALL SELECT {NodeColumns}, retracted FROM node_version WHERE {Condition("")} AND {VersionHolds(query)})", null);

        // A plus keeps SQLite from seeking by kind.
        string Condition(string table) => $"{(among is null ? "" : "+")}{table}kind {numbers}"
            + (among is null ? "" : $" AND {table}number IN ({among})") + (having is null ? "" : $" AND {table}{having}");
    }

    /// <summary>The nodes of one kind, as a row for each table that has some, whose indexes have them in order.</summary>
    public static IReadOnlyList<RowSql> CollectionByTable(SqlQuery query, Kind kind)
    {
        if (query.Context.KnownAt is null)
            return [Collection(query, [kind])];
        var number = In([query.Context.Numbers.Of(kind)]);
        var standing = Nodes(query, "node", table => $"{table}kind {number} AND {Recorded(query, table)}");
        standing.isStanding = true;
        return [standing, Nodes(query, "node_version", table => $"{table}kind {number} AND {VersionHolds(query, table)}")];
    }

    /// <summary>The evidence of facts, found by what it says itself: old evidence is in no other table.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="factIs">A comparison: <c>= n1.id</c>.</param>
    public static RowSql Evidence(SqlQuery query, string factIs) => Collection(
        query, [query.Context.Model.FindKind("Evidence")!], having: $"{ModelIndexes.Value(ReferenceProperties.FactId)} {factIs}");

    /// <summary>A node of which the number is known and nothing is looked at.</summary>
    public static RowSql NumberOnly(SqlQuery query, string number) => new(query) { Number = number };

    /// <summary>The node with this number or id, if the view sees it.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="key"><c>number</c> or <c>id</c>.</param>
    /// <param name="value">Its value, of a table in <paramref name="from"/> or of an enclosing row.</param>
    /// <param name="from">What the node is joined to.</param>
    public static RowSql Node(SqlQuery query, string key, string value, string from)
    {
        var row = new RowSql(query) { from = from, IsMetAgain = true };
        row.JoinNode(key, value);
        row.needsNode = true;
        var (n, v) = ("n" + row.alias, "v" + row.alias);
        if (query.Context.KnownAt is null)
            (row.Number, row.Id, row.Kind) = ($"{n}.number", $"{n}.id", $"{n}.kind");
        else
            row.Number = $"ifnull({n}.number, {v}.number)";
        row.AddAsOf(relation: false);
        return row;
    }

    /// <summary>The relation with this number or id, if the view sees it and both of its ends; it has no node.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="key"><c>number</c> or <c>id</c>.</param>
    /// <param name="value">Its value, of a table in <paramref name="from"/>.</param>
    /// <param name="from">What the relation is joined to.</param>
    public static RowSql RelationOnly(SqlQuery query, string key, string value, string from)
    {
        var row = new RowSql(query) { needsRelation = true };
        var r = "r" + row.alias;
        if (query.Context.KnownAt is null)
        {
            row.from = $"{from} CROSS JOIN relation {r} ON {r}.{key} = {value}";
        }
        else
        {
            const string columns = "number, id, type, from_node, to_node, props, recorded";
            row.from = $"{from} CROSS JOIN (SELECT {columns}, NULL AS retracted FROM relation WHERE recorded <= {query.KnownAt}"
                + $" UNION ALL SELECT {columns}, retracted FROM relation_version WHERE recorded <= {query.KnownAt}"
                + $" AND retracted > {query.KnownAt}) {r} ON {r}.{key} = {value}";
        }
        (row.relationTable, row.Relation, row.RelationId) = (r, $"{r}.number", $"{r}.id");
        if (query.AsOf is { } asOf)
            row.AddAsOf(row.Props(FactPart.Relation)!, asOf);
        if (!query.Context.IsPlain)
        {
            foreach (var end in (ReadOnlySpan<string>)["from_node", "to_node"])
            {
                var node = Node(query, "number", $"{r}.{end}", "(SELECT 1)");
                row.conditions.Add($"EXISTS (SELECT 1 FROM {node.From} WHERE {string.Join(" AND ", node.conditions.DefaultIfEmpty("1"))})");
            }
        }
        return row;
    }

    /// <summary>A column of the relation's own row: <c>type</c>, <c>from_node</c>, <c>to_node</c>.</summary>
    public string RelationColumn(string name) => $"{relationTable}.{name}";

    /// <summary>The neighbours of a node by a step.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="step">The step.</param>
    /// <param name="parent">The number of the node: a parameter or a column.</param>
    /// <param name="isBeside">
    /// The column is of a table in the same FROM, which a table expression can't see: the node is compared outside of it.
    /// </param>
    public static RowSql Neighbours(SqlQuery query, RelationStep step, string parent, bool isBeside = false) => IsOneTable(query, step)
        ? Neighbours(query, step, parent, isBeside, null)
        : Neighbours(query, step, parent, isBeside, string.Join(" UNION ALL ", Adjacency(query, step, isBeside ? null : parent)));

    /// <summary>
    /// The neighbours of a node of a table in the same FROM, as a row for each table that has some: SQLite finds them by index from
    /// there, which it does not in a union.
    /// </summary>
    public static IEnumerable<RowSql> NeighboursByTable(SqlQuery query, RelationStep step, string parent) => IsOneTable(query, step)
        ? [Neighbours(query, step, parent)]
        : Adjacency(query, step, null).Select(table => Neighbours(query, step, parent, isBeside: true, table));

    private static bool IsOneTable(SqlQuery query, RelationStep step) => query.Context.KnownAt is null && step.Direction != StepDirection.Both;

    private static IReadOnlyList<string> Adjacency(SqlQuery query, RelationStep step, string? parent) =>
        query.Adjacency(step.Direction, parent, query.Context.Numbers.Of(step.Relation).ToString(CultureInfo.InvariantCulture));

    // Null: one table has them.
    private static RowSql Neighbours(SqlQuery query, RelationStep step, string parent, bool isBeside, string? tables)
    {
        var row = new RowSql(query) { RelationType = step.Relation, IsMetAgain = true };
        var (a, r) = ("a" + row.alias, "r" + row.alias);
        (row.Number, row.Relation, row.RelationId) = ($"{a}.neighbour", $"{a}.relation", $"{a}.relation_id");
        row.relationTable = r;
        row.from = tables is null
            ? $"{(step.Direction == StepDirection.Out ? "adjacency_out" : "adjacency_in")} {a}"
            : $"({tables}) {a}";
        if (tables is null || isBeside)
            row.conditions.Add($"{a}.node = {parent}");
        if (tables is null)
            row.conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{a}.type = {query.Context.Numbers.Of(step.Relation)}"));
        row.JoinNode("number", row.Number);
        if (query.Context.KnownAt is null)
        {
            row.relationJoin = $" CROSS JOIN relation {r} ON {r}.number = {a}.relation";
            (row.Id, row.Kind) = ($"{a}.neighbour_id", $"{a}.neighbour_kind");
        }
        else
        {
            row.needsNode = true;
        }
        if (step.Narrows())
            row.conditions.Add($"{row.Kind} {In(step.Target.Kinds.Select(query.Context.Numbers.Of))}");
        row.AddAsOf(relation: true);
        return row;
    }

    /// <summary>The neighbours of a hub that have a sort key, in its order.</summary>
    /// <param name="query">The statement, of today's state.</param>
    /// <param name="step">A step in one direction.</param>
    /// <param name="parent">The number of the hub: a parameter.</param>
    /// <param name="sorted">The property and part, of the neighbours, by which the hub has them in order.</param>
    public static RowSql HubNeighbours(SqlQuery query, RelationStep step, string parent, PropertyRef sorted)
    {
        var row = Neighbours(query, step, parent);
        var a = "a" + row.alias;
        row.from = $"hub_sort {a}";
        row.conditions.Add($"{a}.direction = {(step.Direction == StepDirection.Out ? 0 : 1)}");
        row.conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{a}.part = {query.Context.Numbers.OfPart(sorted.StoredName())}"));
        row.sorted = (sorted, $"{a}.value");
        return row;
    }

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

    private static RowSql Nodes(SqlQuery query, string table, Func<string, string>? condition)
    {
        var row = new RowSql(query);
        var n = "n" + row.alias;
        row.from = $"{table} {n}";
        if (condition is not null)
            row.conditions.Add(condition(n + "."));
        (row.Number, row.Id, row.Kind, row.nodeTable) = ($"{n}.number", $"{n}.id", $"{n}.kind", n);
        row.AddAsOf(relation: false);
        return row;
    }

    // What stands, or a version that no longer does, was there at the recorded time that is looked at.
    private static string Recorded(SqlQuery query, string table = "") => $"{table}recorded <= {query.KnownAt}";

    private static string VersionHolds(SqlQuery query, string table = "") =>
        $"{Recorded(query, table)} AND {table}retracted > {query.KnownAt}";

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
