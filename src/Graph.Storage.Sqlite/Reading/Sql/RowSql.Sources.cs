using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Plans;
using Graph.Storage.Sqlite.Schema;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <content>The sources of rows.</content>
internal sealed partial class RowSql
{
    private const string NodeColumns = "number, id, kind, props, recorded";

    /// <summary>The nodes of these kinds.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="kinds">The kinds.</param>
    /// <param name="among">A SELECT of the numbers to choose from; null to use the index of the kind.</param>
    /// <param name="having">A condition on <c>props</c> that an index covers, also for past versions; null for none.</param>
    public static RowSql Collection(SqlQuery query, IReadOnlyList<Kind> kinds, string? among = null, string? having = null)
    {
        var numbers = In(kinds.Select(query.Context.Numbers.Of));
        return query.Context.KnownAt is null
            ? Nodes(query, "node", Condition)
            : Nodes(
                query,
                $"(SELECT {NodeColumns}, NULL AS retracted FROM node WHERE {Condition("")} AND {Recorded(query)}"
                    + $" UNION ALL SELECT {NodeColumns}, retracted FROM node_version WHERE {Condition("")} AND {VersionHolds(query)})",
                null
            );

        // A plus keeps SQLite from using the index of the kind.
        string Condition(string table) =>
            $"{(among is null ? "" : "+")}{table}kind {numbers}"
            + (among is null ? "" : $" AND {table}number IN ({among})")
            + (having is null ? "" : $" AND {table}{having}");
    }

    /// <summary>The nodes of one kind, as a row for each table that has some, whose indexes have them in order.</summary>
    public static IReadOnlyList<RowSql> CollectionByTable(SqlQuery query, Kind kind)
    {
        if (query.Context.KnownAt is null)
            return [Collection(query, [kind])];
        var number = In([query.Context.Numbers.Of(kind)]);
        var standing = Nodes(query, "node", table => $"{table}kind {number} AND {Recorded(query, table)}");
        standing._isStanding = true;
        return [standing, Nodes(query, "node_version", table => $"{table}kind {number} AND {VersionHolds(query, table)}")];
    }

    /// <summary>The evidence of facts, found by the fact that it names itself: past evidence is in no other table.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="factIs">A comparison: <c>= n1.id</c>.</param>
    public static RowSql Evidence(SqlQuery query, string factIs) =>
        Collection(
            query,
            [query.Context.Model.FindKind("Evidence")!],
            having: $"{ModelIndexes.Value(ReferenceProperties.FactId)} {factIs}"
        );

    /// <summary>A node whose number is known and whose data is not read.</summary>
    public static RowSql NumberOnly(SqlQuery query, string number) => new(query) { Number = number };

    /// <summary>The node with this number or id, if it is visible in the view.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="key"><c>number</c> or <c>id</c>.</param>
    /// <param name="value">Its value, from a table in <paramref name="from"/> or from an enclosing row.</param>
    /// <param name="from">The tables to which the node is joined.</param>
    public static RowSql Node(SqlQuery query, string key, string value, string from)
    {
        var row = new RowSql(query) { _from = from, IsMetAgain = true };
        row.JoinNode(key, value);
        row._needsNode = true;
        var (n, v) = ("n" + row._alias, "v" + row._alias);
        if (query.Context.KnownAt is null)
            (row.Number, row.Id, row.Kind) = ($"{n}.number", $"{n}.id", $"{n}.kind");
        else
            row.Number = $"ifnull({n}.number, {v}.number)";
        row.AddAsOf(relation: false);
        return row;
    }

    /// <summary>The relation with this number or id, if it and both of its ends are visible in the view; it has no node.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="key"><c>number</c> or <c>id</c>.</param>
    /// <param name="value">Its value, from a table in <paramref name="from"/>.</param>
    /// <param name="from">The tables to which the relation is joined.</param>
    public static RowSql RelationOnly(SqlQuery query, string key, string value, string from)
    {
        var row = new RowSql(query) { _needsRelation = true };
        var r = "r" + row._alias;
        if (query.Context.KnownAt is null)
        {
            row._from = $"{from} CROSS JOIN relation {r} ON {r}.{key} = {value}";
        }
        else
        {
            const string columns = "number, id, type, from_node, to_node, props, recorded";
            row._from =
                $"{from} CROSS JOIN (SELECT {columns}, NULL AS retracted FROM relation WHERE recorded <= {query.KnownAt}"
                + $" UNION ALL SELECT {columns}, retracted FROM relation_version WHERE recorded <= {query.KnownAt}"
                + $" AND retracted > {query.KnownAt}) {r} ON {r}.{key} = {value}";
        }
        (row._relationTable, row.Relation, row.RelationId) = (r, $"{r}.number", $"{r}.id");
        if (query.AsOf is { } asOf)
            row.AddAsOf(row.Props(PropertyOwner.Relation)!, asOf);
        if (!query.Context.IsCurrentView)
        {
            foreach (var end in (ReadOnlySpan<string>)["from_node", "to_node"])
            {
                var node = Node(query, "number", $"{r}.{end}", "(SELECT 1)");
                row._conditions.Add(
                    $"EXISTS (SELECT 1 FROM {node.From} WHERE {string.Join(" AND ", node._conditions.DefaultIfEmpty("1"))})"
                );
            }
        }
        return row;
    }

    /// <summary>The neighbours that a step leads to from a node.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="step">The step.</param>
    /// <param name="parent">The number of the node: a parameter or a column.</param>
    /// <param name="isBeside">
    /// Whether the column is of a table in the same FROM, which a table expression can't see: the node is then compared outside it.
    /// </param>
    public static RowSql Neighbours(SqlQuery query, RelationStep step, string parent, bool isBeside = false) =>
        IsOneTable(query, step)
            ? Neighbours(query, step, parent, isBeside, null)
            : Neighbours(query, step, parent, isBeside, string.Join(" UNION ALL ", Adjacency(query, step, isBeside ? null : parent)));

    /// <summary>
    /// The neighbours of a node of a table in the same FROM, as a row for each table that has some: SQLite uses the index for
    /// them from there, which it does not do in a union.
    /// </summary>
    public static IEnumerable<RowSql> NeighboursByTable(SqlQuery query, RelationStep step, string parent) =>
        IsOneTable(query, step)
            ? [Neighbours(query, step, parent)]
            : Adjacency(query, step, null).Select(table => Neighbours(query, step, parent, isBeside: true, table));

    private static bool IsOneTable(SqlQuery query, RelationStep step) =>
        query.Context.KnownAt is null && step.Direction != StepDirection.Both;

    private static IReadOnlyList<string> Adjacency(SqlQuery query, RelationStep step, string? parent) =>
        query.Adjacency(step.Direction, parent, query.Context.Numbers.Of(step.Relation).ToString(CultureInfo.InvariantCulture));

    // Null: one table has them.
    private static RowSql Neighbours(SqlQuery query, RelationStep step, string parent, bool isBeside, string? tables)
    {
        var row = new RowSql(query) { RelationType = step.Relation, IsMetAgain = true };
        var (a, r) = ("a" + row._alias, "r" + row._alias);
        (row.Number, row.Relation, row.RelationId) = ($"{a}.neighbour", $"{a}.relation", $"{a}.relation_id");
        row._relationTable = r;
        row._from = tables is null ? $"{(step.Direction == StepDirection.Out ? "adjacency_out" : "adjacency_in")} {a}" : $"({tables}) {a}";
        if (tables is null || isBeside)
            row._conditions.Add($"{a}.node = {parent}");
        if (tables is null)
            row._conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{a}.type = {query.Context.Numbers.Of(step.Relation)}"));
        row.JoinNode("number", row.Number);
        if (query.Context.KnownAt is null)
        {
            row._relationJoin = $" CROSS JOIN relation {r} ON {r}.number = {a}.relation";
            (row.Id, row.Kind) = ($"{a}.neighbour_id", $"{a}.neighbour_kind");
        }
        else
        {
            row._needsNode = true;
        }
        if (step.Narrows())
            row._conditions.Add($"{row.Kind} {In(step.Target.Kinds.Select(query.Context.Numbers.Of))}");
        row.AddAsOf(relation: true);
        return row;
    }

    /// <summary>The neighbours of a hub that have a sort key, in its order.</summary>
    /// <param name="query">The statement, over the current state.</param>
    /// <param name="step">A step in one direction.</param>
    /// <param name="parent">The number of the hub: a parameter.</param>
    /// <param name="sorted">The property and part of the neighbours by which the hub has them in order.</param>
    public static RowSql HubNeighbours(SqlQuery query, RelationStep step, string parent, PropertyRef sorted)
    {
        var row = Neighbours(query, step, parent);
        var a = "a" + row._alias;
        row._from = $"hub_sort {a}";
        row._conditions.Add($"{a}.direction = {(step.Direction == StepDirection.Out ? 0 : 1)}");
        row._conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{a}.part = {query.Context.Numbers.OfPart(sorted.StoredName)}"));
        row._sorted = (sorted, $"{a}.value");
        return row;
    }

    private static RowSql Nodes(SqlQuery query, string table, Func<string, string>? condition)
    {
        var row = new RowSql(query);
        var n = "n" + row._alias;
        row._from = $"{table} {n}";
        if (condition is not null)
            row._conditions.Add(condition(n + "."));
        (row.Number, row.Id, row.Kind, row._nodeTable) = ($"{n}.number", $"{n}.id", $"{n}.kind", n);
        row.AddAsOf(relation: false);
        return row;
    }

    // A current fact, or a superseded version, that existed at the recorded time of the view.
    private static string Recorded(SqlQuery query, string table = "") => $"{table}recorded <= {query.KnownAt}";

    private static string VersionHolds(SqlQuery query, string table = "") =>
        $"{Recorded(query, table)} AND {table}retracted > {query.KnownAt}";
}
