using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>Conditions for what lies on one side of a place in an order.</summary>
internal static class KeysetCypher
{
    /// <summary>What comes after the place, or before it.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="keys">The keys of the total order.</param>
    /// <param name="place">The place.</param>
    /// <param name="after">After it, or before it.</param>
    /// <param name="orAt">The place itself too.</param>
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
            // Nothing comes after null but what is equal; before it comes what has a value.
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
            // An index seeks the range that both cases have in common.
            _ => $"{operand} {symbol}= {parameter} AND ({strictly} OR {next})",
        };
        if (after && key.IsNullable)
            return $"({beyond} OR {operand} IS NULL)";
        return next is null or FilterCypher.True ? beyond : $"({beyond})";
    }
}
