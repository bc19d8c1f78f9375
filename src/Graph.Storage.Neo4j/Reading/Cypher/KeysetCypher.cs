using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Conditions for the rows on one side of a position in an order.</summary>
internal static class KeysetCypher
{
    /// <summary>The rows after the position, or before it.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="keys">The keys of the total order.</param>
    /// <param name="place">The position.</param>
    /// <param name="after">True for after, false for before.</param>
    /// <param name="orAt">Whether the position itself is included.</param>
    public static string Beyond(CypherQuery query, IReadOnlyList<KeyCypher> keys, Keyset place, bool after, bool orAt)
    {
        Scalar[] values = [.. place.Values, Scalar.Of(place.NodeId ?? ""), Scalar.Of(place.RelationId ?? "")];
        // From the least significant key: beyond by this one, or equal by it and beyond by the next.
        string? condition = orAt ? FilterCypher.True : null;
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            if (keys[i].IsConstant)
                continue;
            var parameter = values[i].IsNull ? null : query.Parameters.Add(values[i]);
            condition = Step(keys[i], parameter, after, condition);
        }
        return condition ?? FilterCypher.False;
    }

    private static string? Step(KeyCypher key, string? parameter, bool after, string? next)
    {
        var operand = key.Expression;
        if (parameter is null)
        {
            // Only equal rows come after null; before it come rows with a value.
            var equal =
                next is null ? null
                : next == FilterCypher.True ? $"{operand} IS NULL"
                : $"({operand} IS NULL AND {next})";
            return after ? equal
                : equal is null ? $"{operand} IS NOT NULL"
                : $"({operand} IS NOT NULL OR {equal})";
        }
        var symbol = key.Descending == after ? "<" : ">";
        var strictly = $"{operand} {symbol} {parameter}";
        var beyond = next switch
        {
            null => strictly,
            FilterCypher.True => $"{operand} {symbol}= {parameter}",
            // An index can use the range that both cases have in common.
            _ => $"{operand} {symbol}= {parameter} AND ({strictly} OR {next})",
        };
        if (after && key.IsNullable)
            return $"({beyond} OR {operand} IS NULL)";
        return next is null or FilterCypher.True ? beyond : $"({beyond})";
    }
}
