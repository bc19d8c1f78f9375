namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>Conditions for the rows on one side of a position in an order.</summary>
internal static class KeysetSql
{
    /// <summary>The rows after the position, or before it.</summary>
    /// <param name="query">The statement.</param>
    /// <param name="keys">The keys of the total order.</param>
    /// <param name="values">The position's values, one per key.</param>
    /// <param name="after">True for after, false for before.</param>
    /// <param name="orAt">Whether the position itself is included.</param>
    public static string Beyond(SqlQuery query, IReadOnlyList<KeySql> keys, IReadOnlyList<Scalar> values, bool after, bool orAt)
    {
        var parameters = values.Select(v => v.IsNull ? "NULL" : query.Bind(v)).ToList();
        var cases = new List<string>();
        var prefix = "";
        for (var i = 0; i < keys.Count; i++)
        {
            if (Strictly(keys[i], parameters[i], after) is { } strictly)
                cases.Add(prefix + strictly);
            prefix += values[i].IsNull ? $"{keys[i].Expression} IS NULL AND " : $"{keys[i].Expression} = {parameters[i]} AND ";
        }
        if (orAt)
            cases.Add(prefix + "1");
        if (cases.Count == 0)
            return "0";
        var any = cases is [var one] ? $"({one})" : $"({string.Join(" OR ", cases.Select(c => $"({c})"))})";
        // An index can't use the range that the cases have in common.
        return keys.Count == 1 || keys[0].IsNullable || values[0].IsNull
            ? any
            : $"{keys[0].Expression} {(keys[0].Descending == after ? "<=" : ">=")} {parameters[0]} AND {any}";
    }

    private static string? Strictly(KeySql key, string parameter, bool after)
    {
        if (parameter == "NULL")
            return after ? null : $"{key.Expression} IS NOT NULL";
        var comparison = $"{key.Expression} {(key.Descending == after ? "<" : ">")} {parameter}";
        return after && key.IsNullable ? $"({comparison} OR {key.Expression} IS NULL)" : comparison;
    }
}
