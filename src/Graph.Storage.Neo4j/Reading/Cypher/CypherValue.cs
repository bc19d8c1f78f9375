using System.Text;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>
/// An expression, and the parts of it that must be bound to variables before it. Neo4j treats a subquery that contains
/// aggregates as an aggregate itself: next to other values of a row it is rejected because of implicit grouping, alone in a
/// WITH it is not.
/// </summary>
/// <typeparam name="TShape">The type that describes how the value is read.</typeparam>
/// <param name="Text">The expression.</param>
/// <param name="Shape">Describes how its value is read.</param>
/// <param name="Bindings">The variables that it needs, and their values.</param>
internal sealed record CypherValue<TShape>(string Text, TShape Shape, IReadOnlyList<CypherBinding> Bindings)
{
    /// <summary>Clauses that bind the variables in sequence, or nothing if it needs none.</summary>
    /// <param name="carried">The variables that are needed after them.</param>
    public string With(string carried)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Bindings.Count; i++)
        {
            text.Append(" WITH ").Append(carried);
            foreach (var bound in Bindings.Take(i))
                text.Append(", ").Append(bound.Name);
            text.Append(", ").Append(Bindings[i].Expression).Append(" AS ").Append(Bindings[i].Name);
        }
        return text.ToString();
    }
}
