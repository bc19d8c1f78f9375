using Graph.Model;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>The variables of a row: a node, perhaps with the relation by which it is reached; or a relation alone.</summary>
/// <param name="Node">The variable of the node, or null if the row is a relation.</param>
/// <param name="Type">The possible kinds of the node; null for any.</param>
/// <param name="Relation">The variable of the relation, or null.</param>
/// <param name="RelationType">The relation's type; null for any.</param>
internal sealed record BoundRow(string? Node, NodeType? Type, string? Relation = null, RelationType? RelationType = null)
{
    /// <summary>The node's kind if the plan knows it.</summary>
    public Kind? Kind => Type is { Kinds: [var kind] } ? kind : null;

    /// <summary>The variables, as listed in a WITH or an import.</summary>
    public string Variables =>
        Node is null ? Relation!
        : Relation is null ? Node
        : $"{Node}, {Relation}";

    /// <summary>The possible kinds of the node.</summary>
    public IReadOnlyList<Kind> Kinds(GraphModel model) => Type?.Kinds ?? model.Kinds;
}
