using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>One key of a total order: a key of the plan, or an id as the tie-breaker.</summary>
/// <param name="Expression">Its value: a property, or a variable with a computed value.</param>
/// <param name="Descending">Whether the greatest value comes first.</param>
/// <param name="IsNullable">Whether it may be null; nulls come last.</param>
/// <param name="Computed">The expression of the variable, or null if the value is a property.</param>
/// <param name="Within">The part that precedes it in an index and is the same for every row, or null.</param>
internal sealed record KeyCypher(string Expression, bool Descending, bool IsNullable, string? Computed = null, string? Within = null)
{
    /// <summary>Whether it is the same for every row, as is a relation's key in a collection.</summary>
    public bool IsConstant => Expression == ValueCypher.Null;

    /// <summary>The key in an ORDER BY, forward or reversed. Cypher sorts null as the greatest value.</summary>
    public string OrderBy(bool backward)
    {
        var descending = Descending != backward;
        var nulls = !IsNullable || descending == backward ? "" : $"{Expression} IS{(backward ? " NOT" : "")} NULL, ";
        var direction = descending ? " DESC" : "";
        return $"{nulls}{(Within is null ? "" : $"{Within}{direction}, ")}{Expression}{direction}";
    }

    /// <summary>The keys of a row: the plan's, then the ids.</summary>
    public static IReadOnlyList<KeyCypher> Of(CypherQuery query, BoundRow row, Order order, StepDirection? direction)
    {
        var keys = new List<KeyCypher>(order.Keys.Length + 2);
        foreach (var key in order.Keys)
            keys.Add(Of(query, row, key));
        keys.Add(new KeyCypher($"{row.Node}.id", Descending: false, IsNullable: false));
        // For relation types without a key of their own, there is one relation between two nodes, each way.
        if (row.RelationType is { Key.Count: > 0 } || direction == StepDirection.Both)
            keys.Add(new KeyCypher($"{row.Relation}.id", Descending: false, IsNullable: false));
        return keys;
    }

    private static KeyCypher Of(CypherQuery query, BoundRow row, OrderKey key)
    {
        switch (key.Term)
        {
            case PropertyTerm { Property: var property }:
                return new KeyCypher(ValueCypher.Value(query, row, property), key.Descending, CanBeNull(query, row, property));
            case IdTerm { On: PropertyOwner.Relation }:
                return new KeyCypher(row.Relation is null ? ValueCypher.Null : $"{row.Relation}.id", key.Descending, row.Relation is null);
            case IdTerm:
                return new KeyCypher($"{row.Node}.id", key.Descending, IsNullable: false);
            case CountTerm count:
                return new KeyCypher(
                    query.Variable("o"),
                    key.Descending,
                    IsNullable: false,
                    FilterCypher.Count(query, row, count.Step, count.Where)
                );
            case NeighbourTerm neighbour:
                var beside = ViewCypher.Neighbours(query, row, neighbour.Step);
                var (m, r) = (beside.Row.Node, beside.Row.Relation);
                return new KeyCypher(
                    query.Variable("o"),
                    key.Descending,
                    IsNullable: true,
                    beside.Collect(ValueCypher.Value(query, beside.Row, neighbour.Property), $" ORDER BY {m}.id, {r}.id LIMIT 1") + "[0]"
                );
            default:
                throw new ArgumentException($"A term of type {key.Term.GetType()} is unknown.", nameof(key));
        }
    }

    private static bool CanBeNull(CypherQuery query, BoundRow row, PropertyRef reference)
    {
        if (reference.Form is not (ValueForm.Value or ValueForm.SortKey or ValueForm.Earliest or ValueForm.Latest))
            return true;
        return reference.On == PropertyOwner.Relation
            ? !reference.IsAlwaysIn(row.RelationType?.FindProperty(reference.Property.Name))
            : row.Kinds(query.Model).Any(k => !reference.IsAlwaysIn(k.FindProperty(reference.Property.Name)));
    }
}
