using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes.Planning;
using Graph.Storage.Sqlite.Engine;

namespace Graph.Storage.Sqlite.Schema;

/// <summary>
/// The indexes that the model requires: one for each stored part that must be searchable
/// (<see cref="StoredNames.IndexedParts"/>), over (kind, value, id) for nodes and their past versions and (type, value, ends) for
/// relations, and one for each text by which nodes are grouped (<see cref="Groups"/>), over (kind, value, name, id).
/// </summary>
/// <remarks>
/// One index per part, partial to the kinds that have it, and not one per kind and part: names are shared by many kinds
/// (<c>name</c> by all), a query names its kind anyway, and 45 indexes instead of 300 keep inserts and the planner fast. A
/// query uses such an index if it contains <c>kind = 3</c> with the number in its text (the planner cannot see into a
/// parameter) and <c>props ->> '$.name_key'</c> in exactly this form (<see cref="Value"/>).
/// </remarks>
internal static class ModelIndexes
{
    private const string Prefix = "model_";

    /// <summary>The expression for a part of a fact's properties, as used in the indexes.</summary>
    /// <param name="part">The name of a property or stored part; it comes from the model, never from a request.</param>
    /// <param name="table">The table's alias, or null in an index.</param>
    public static string Value(string part, string? table = null) => $"{(table is null ? "" : table + ".")}props ->> '$.{part}'";

    /// <summary>
    /// The pairs of parts of a kind for which one index has the order of the second among the nodes with one value of the
    /// first: a text that many may share (a country), by name.
    /// </summary>
    public static IEnumerable<(string Value, string Order)> Groups(Kind kind)
    {
        if (kind.FindProperty("name") is not { IsSortable: true } name)
            return [];
        return kind
            .Properties.Where(property => property is { IsIndexed: true, IsSortable: false, IsList: false, Type: PropertyType.String })
            .Select(property => (property.Name, StoredNames.Order(name)));
    }

    /// <summary>Creates missing indexes of the model, and drops obsolete ones.</summary>
    public static void Synchronize(SqliteSession session, GraphModel model, TypeNumbers numbers)
    {
        var wanted = Definitions(model, numbers).ToDictionary(d => d.Name, d => d.Sql, StringComparer.Ordinal);
        var present = session.Query(
            $"SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name LIKE '{Prefix}%'",
            row => (Name: row.Text(0), Sql: row.Text(1))
        );
        foreach (var (name, sql) in present)
        {
            if (wanted.GetValueOrDefault(name) == sql)
                wanted.Remove(name);
            else
                session.Run($"DROP INDEX \"{name}\"");
        }

        foreach (var sql in wanted.Values)
            session.Run(sql);
    }

    /// <summary>The name and text of each index.</summary>
    public static IEnumerable<(string Name, string Sql)> Definitions(GraphModel model, TypeNumbers numbers)
    {
        var nodeParts =
            from kind in model.Kinds
            from property in kind.Properties
            where !StoreProperties.Contains(property)
            from part in StoredNames.IndexedParts(property)
            group numbers.Of(kind) by part;
        foreach (var part in nodeParts)
        {
            // Under recorded time, past versions are found and ordered like current ones.
            foreach (var table in (string[])["node", "node_version"])
            {
                var name = $"{Prefix}{table}_{part.Key}";
                yield return (
                    name,
                    $"CREATE INDEX \"{name}\" ON {table} (kind, {Value(part.Key)}, id)"
                        + Condition("kind", [.. part.Distinct()], model.Kinds.Count)
                );
            }
        }

        foreach (
            var group in model
                .Kinds.SelectMany(kind => Groups(kind).Select(g => (g.Value, g.Order, Kind: numbers.Of(kind))))
                .GroupBy(g => (g.Value, g.Order), g => g.Kind)
        )
        {
            var name = $"{Prefix}node_{group.Key.Value}_by_{group.Key.Order}";
            yield return (
                name,
                $"CREATE INDEX \"{name}\" ON node (kind, {Value(group.Key.Value)}, {Value(group.Key.Order)}, id)"
                    + Condition("kind", [.. group], model.Kinds.Count)
            );
        }

        // Properties common to all facts are read from a relation's row once its node is found; only its own properties lead to it.
        var relationParts =
            from relation in model.Relations
            from property in relation.Properties
            where model.FindFactProperty(property.Name) is null
            from part in StoredNames.IndexedParts(property)
            group numbers.Of(relation) by part;
        foreach (var part in relationParts)
        {
            var name = $"{Prefix}relation_{part.Key}";
            yield return (
                name,
                $"CREATE INDEX \"{name}\" ON relation (type, {Value(part.Key)}, from_node, to_node)"
                    + Condition("type", [.. part.Distinct()], model.Relations.Count)
            );
        }
    }

    // SQLite sees that `kind = 3` implies `kind = 1 OR kind = 3`, and does not see that it implies `kind IN (1, 3)`.
    private static string Condition(string column, IReadOnlyList<int> of, int all) =>
        of.Count == all
            ? ""
            : " WHERE " + string.Join(" OR ", of.Order().Select(n => $"{column} = {n.ToString(CultureInfo.InvariantCulture)}"));
}
