namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// An expression, and the parts of it that must be bound to variables before it. Neo4j takes a subquery with aggregates in it
/// for an aggregate itself: beside other values of a row it is refused as one with implicit groups, alone in a WITH it is not.
/// </summary>
/// <typeparam name="TShape">Says how the value is read.</typeparam>
/// <param name="Text">The expression.</param>
/// <param name="Shape">How its value is read.</param>
/// <param name="Bindings">The variables that it needs, and what they hold.</param>
internal sealed record CypherValue<TShape>(string Text, TShape Shape, IReadOnlyList<CypherBinding> Bindings)
{
    /// <summary>A clause that binds what it needs, or nothing where it needs nothing.</summary>
    /// <param name="carried">The variables that are needed after it.</param>
    public string With(string carried) =>
        Bindings.Count == 0 ? "" : $" WITH {carried}{string.Concat(Bindings.Select(b => $", {b.Expression} AS {b.Name}"))}";
}
