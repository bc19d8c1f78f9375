using System.Globalization;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>Steps from node to node.</summary>
internal static class StepSql
{
    /// <summary>Whether the step shows only some of the neighbours that the relation leads to.</summary>
    public static bool Narrows(this RelationStep step)
    {
        var kinds = step.Target.Kinds;
        var forth = step.Direction == StepDirection.In || step.Relation.Ends.Values.All(to => to.All(kinds.Contains));
        var back = step.Direction == StepDirection.Out || step.Relation.Ends.Keys.All(kinds.Contains);
        return !forth || !back;
    }

    /// <summary>
    /// The relations of a node, or of every node, for cases that no single table covers: both directions, or past states.
    /// </summary>
    /// <returns>A SELECT for each table that has some; they have no relation in common.</returns>
    public static IReadOnlyList<string> Adjacency(this SqlQuery query, StepDirection direction, string? parent, string type)
    {
        var arms = new List<string>();
        if (direction != StepDirection.In)
            Add("adjacency_out", "from_node", "to_node", isSecond: false);
        if (direction != StepDirection.Out)
            Add("adjacency_in", "to_node", "from_node", isSecond: direction == StepDirection.Both);
        return arms;

        // A relation from a node to itself is already in the first arm.
        void Add(string adjacency, string near, string far, bool isSecond)
        {
            if (query.Context.KnownAt is null)
            {
                arms.Add(
                    $"SELECT node, neighbour_id, relation_id, neighbour, neighbour_kind, relation FROM {adjacency}"
                        + $" WHERE type = {type}{At("node")}{(isSecond ? " AND neighbour <> node" : "")}"
                );
                return;
            }
            var notSelf = isSecond ? " AND from_node <> to_node" : "";
            arms.Add(
                $"SELECT o.node AS node, r.id AS relation_id, r.{far} AS neighbour, r.number AS relation, r.props AS props,"
                    + $" r.recorded AS recorded, NULL AS retracted FROM {adjacency} o CROSS JOIN relation r ON r.number = o.relation"
                    + $" WHERE o.type = {type}{At("o.node")} AND r.recorded <= {query.KnownAt}{notSelf}"
            );
            arms.Add(
                $"SELECT {near} AS node, id AS relation_id, {far} AS neighbour, number AS relation, props, recorded, retracted "
                    + $"FROM relation_version WHERE type = {type}{At(near)}"
                    + $" AND recorded <= {query.KnownAt} AND retracted > {query.KnownAt}{notSelf}"
            );
        }

        string At(string column) => parent is null ? "" : $" AND {column} = {parent}";
    }

    /// <summary>The number of neighbours that a step leads to: a sum of counters if every neighbour counts, otherwise a count.</summary>
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
        var sum =
            $"ifnull((SELECT sum({d}.n) FROM degree {d} WHERE {d}.node = {parent} AND {d}.direction {direction} AND {d}.type = "
            + $"{type}{kinds}), 0)";
        if (step.Direction != StepDirection.Both)
            return sum;
        // The counters count a relation from a node to itself at both ends.
        var (a, n) = ("a" + query.Alias(), "n" + query.Alias());
        return $"({sum} - (SELECT count(*) FROM node {n} CROSS JOIN adjacency_out {a} ON {a}.node = {n}.number"
            + $" AND {a}.type = {type} AND {a}.neighbour_id = {n}.id"
            + $" WHERE {n}.number = "
            + $"{parent}{(kinds.Length == 0 ? "" : $" AND {n}.kind {RowSql.In(step.Target.Kinds.Select(numbers.Of))}")}))";
    }
}
