using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>An SDL type that is being converted to a kind, an interface, the properties of a relation, or <c>Fact</c>.</summary>
internal sealed class TypeDraft(
    TypeDefinitionNode node,
    DefinitionKinds role,
    ImmutableArray<NamedTypeNode> implements,
    ImmutableArray<FieldDefinitionNode> fields,
    DirectiveUses directives
)
{
    public TypeDefinitionNode Node { get; } = node;

    public string Name => Node.Name.Value;

    public string? Description => Node.Description?.Value;

    public DefinitionKinds Role { get; } = role;

    public ImmutableArray<NamedTypeNode> Implements { get; } = implements;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;

    public DirectiveUses Directives { get; } = directives;

    /// <summary>The kind or interface that it becomes; null for the others.</summary>
    public NodeType? NodeType { get; set; }

    /// <summary>The interfaces that it implements, transitively, each after the ones that it implements itself.</summary>
    public List<TypeDraft> Bases { get; } = [];

    /// <summary>Its own members, in order.</summary>
    public List<MemberDraft> Own { get; } = [];

    /// <summary>Its members, inherited and own, in order, without the properties of every fact.</summary>
    public List<MemberDraft> Members { get; } = [];
}
