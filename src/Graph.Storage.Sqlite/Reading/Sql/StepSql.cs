using System.Globalization;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>Steps from node to node.</summary>
internal static class StepSql
{
    /// <summary>The step shows only some of the neighbours that the relation leads to.</summary>
    public static bool Narrows(this RelationStep step)
    {
        var kinds = step.Target.Kinds;
        var forth = step.Direction == StepDirection.In || step.Relation.Ends.Values.All(to => to.All(kinds.Contains));
        var back = step.Direction == StepDirection.Out || step.Relation.Ends.Keys.All(kinds.Contains);
        return !forth || !back;
    }

    /// <summary>The relations of a node as they were known: current ones recorded by then, and versions that ended later.</summary>
    public static string OldAdjacency(this SqlQuery query, StepDirection direction, string parent, string type)
    {
        var arms = new List<string>();
        if (direction != StepDirection.In)
            Add("adjacency_out", "from_node", "to_node", "");
        if (direction != StepDirection.Out)
            Add("adjacency_in", "to_node", "from_node", direction == StepDirection.Both ? " AND from_node <> to_node" : "");
        return string.Join(" UNION ALL ", arms);

        void Add(string adjacency, string near, string far, string condition)
        {
            arms.Add($"SELECT r.id AS relation_id, r.{far} AS neighbour, r.number AS relation, r.props AS props,"
                + $" r.recorded AS recorded, NULL AS retracted FROM {adjacency} o CROSS JOIN relation r ON r.number = o.relation"
                + $" WHERE o.node = {parent} AND o.type = {type} AND r.recorded <= {query.KnownAt}{condition}");
            arms.Add($"SELECT id, {far}, number, props, recorded, retracted FROM relation_version WHERE {near} = {parent}"
                + $" AND type = {type} AND recorded <= {query.KnownAt} AND retracted > {query.KnownAt}{condition}");
        }
    }

    /// <summary>How many neighbours a step leads to: a sum of counters where every neighbour counts, else they are counted.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="step">The step.</param>
    /// <param name="parent">The number of the node.</param>
    public static string Degree(this SqlQuery query, RelationStep step, string parent)
    {
        var numbers = query.Context.Numbers;
        var type = numbers.Of(step.Relation).ToString(CultureInfo.InvariantCulture);
        var direction = step.Direction switch
        {
            StepDirection.Out => "= 0",
            StepDirection.In => "= 1",
            _ => "IN (0, 1)",
        };
        var d = "d" + query.Alias();
        var kinds = step.Narrows() ? $" AND {d}.neighbour_kind {RowSql.In(step.Target.Kinds.Select(numbers.Of))}" : "";
        var sum = $"ifnull((SELECT sum({d}.n) FROM degree {d} WHERE {d}.node = {parent} AND {d}.direction {direction} AND {d}.type = {type}{kinds}), 0)";
        if (step.Direction != StepDirection.Both)
            return sum;
        // Of a relation from a node to itself the counters know both ends.
        var (a, n) = ("a" + query.Alias(), "n" + query.Alias());
        return $"({sum} - (SELECT count(*) FROM node {n} CROSS JOIN adjacency_out {a} ON {a}.node = {n}.number"
            + $" AND {a}.type = {type} AND {a}.neighbour_id = {n}.id"
            + $" WHERE {n}.number = {parent}{(kinds.Length == 0 ? "" : $" AND {n}.kind {RowSql.In(step.Target.Kinds.Select(numbers.Of))}")}))";
    }
}
