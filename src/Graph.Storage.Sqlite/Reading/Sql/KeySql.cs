using Graph.Storage.Plans;

namespace Graph.Storage.Sqlite.Reading.Sql;

/// <summary>One key of a total order: a key of the plan, or an id as the tie-breaker.</summary>
/// <param name="Expression">Its value.</param>
/// <param name="Column">Its column in the statement, counted from 1.</param>
/// <param name="Descending">Whether the greatest value comes first.</param>
/// <param name="IsNullable">Whether it may be null; nulls come last.</param>
internal sealed record KeySql(string Expression, int Column, bool Descending, bool IsNullable)
{
    /// <summary>Whether its value is read from another table.</summary>
    public bool IsLookedUp => Expression.Contains("SELECT", StringComparison.Ordinal);

    /// <summary>The key in an ORDER BY, forward or reversed.</summary>
    public string OrderBy(bool backward)
    {
        var descending = Descending != backward;
        // SQLite sorts nulls first in an ascending order and last in a descending one.
        var nulls = !IsNullable
            ? ""
            : (descending, backward) switch
            {
                (false, false) => " NULLS LAST",
                (true, true) => " NULLS FIRST",
                _ => "",
            };
        return Column + (descending ? " DESC" : "") + nulls;
    }

    /// <summary>The value of a term for a row.</summary>
    public static string Value(RowSql row, OrderTerm term) =>
        term switch
        {
            PropertyTerm property => row.OrderValue(property.Property),
            IdTerm id => (id.On == PropertyOwner.Relation ? row.RelationId : row.Id) ?? "NULL",
            CountTerm count => row.Count(count.Step, count.Where),
            NeighbourTerm neighbour => NeighbourValue(row, neighbour),
            _ => throw new ArgumentException($"A term of type {term.GetType()} is unknown.", nameof(term)),
        };

    /// <summary>Whether a row may have no value for a term.</summary>
    public static bool CanBeNull(OrderTerm term) => term is not (CountTerm or IdTerm { On: PropertyOwner.Node });

    private static string NeighbourValue(RowSql row, NeighbourTerm term)
    {
        var neighbour = RowSql.Neighbours(row.Query, term.Step, row.Number);
        var value = neighbour.OrderValue(term.Property);
        var conditions = neighbour.AllConditions(null);
        return $"(SELECT {value} FROM {neighbour.From} WHERE {conditions} ORDER BY {neighbour.Id}, {neighbour.RelationId} LIMIT 1)";
    }
}
