using Graph.Model;

namespace Graph.Storage.Neo4j.Schema;

/// <summary>
/// The number of relations of each type that the store wrote, on its state, under the type's name. If the server counts the
/// same number, all relations of the type are the store's, and a node's degree is its number of neighbours; otherwise another
/// program wrote some, and each relation is read.
/// </summary>
internal static class RelationCounts
{
    /// <summary>The property of the state that is set when the counts exist.</summary>
    public const string Counted = "counted";

    /// <summary>Adds <c>$counts</c>, pairs of a type and a difference, to those of the state <c>s</c>.</summary>
    public const string Add = "FOREACH (c IN $counts | SET s[c[0]] = s[c[0]] + c[1])";

    /// <summary>Recounts all relations of the store for the state <c>s</c>; it follows another assignment.</summary>
    public static string Set(GraphModel model) =>
        $", s.{Counted} = true" + string.Concat(model.Relations.Select(type => $", s.{CypherNames.Quote(type.Name)} = {Counting(type)}"));

    /// <summary>The number of relations of a type that the store wrote.</summary>
    /// <param name="state">The variable of the state.</param>
    /// <param name="type">The type.</param>
    public static string Of(string state, RelationType type) => $"coalesce({state}.{CypherNames.Quote(type.Name)}, {Counting(type)})";

    /// <summary>Whether the relations of a type are all the store's.</summary>
    /// <param name="state">The variable of the state.</param>
    /// <param name="type">The type.</param>
    public static string AreAll(string state, RelationType type)
    {
        var name = CypherNames.Quote(type.Name);
        return $"{state}.{name} = COUNT {{ ()-[:{name}]->() }}";
    }

    private static string Counting(RelationType type) =>
        $"COUNT {{ ()-[r:{CypherNames.Quote(type.Name)}]->() WHERE r.{StoreIndexes.From} IS NOT NULL }}";
}
