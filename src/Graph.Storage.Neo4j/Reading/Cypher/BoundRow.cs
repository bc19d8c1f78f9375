using Graph.Model;

namespace Graph.Storage.Neo4j.Reading.Cypher;

/// <summary>The variables of a row: a node, perhaps with the relation by which it is reached; or a relation alone.</summary>
/// <param name="Node">The variable of the node, or null where the row is a relation.</param>
/// <param name="Type">Of which kinds the node may be; null: of any.</param>
/// <param name="Relation">The variable of the relation, or null.</param>
/// <param name="RelationType">The relation's type; null: any.</param>
internal sealed record BoundRow(string? Node, NodeType? Type, string? Relation = null, RelationType? RelationType = null)
{
    /// <summary>The node's kind where the plan knows it.</summary>
    public Kind? Kind => Type is { Kinds: [var kind] } ? kind : null;

    /// <summary>The variables, as a WITH or an import lists them.</summary>
    public string Variables =>
        Node is null ? Relation!
        : Relation is null ? Node
        : $"{Node}, {Relation}";

    /// <summary>The kinds of which the node may be.</summary>
    public IReadOnlyList<Kind> Kinds(GraphModel model) => Type?.Kinds ?? model.Kinds;
}
