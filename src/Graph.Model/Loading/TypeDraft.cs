using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>A type of the SDL on its way to a kind, an interface, a relation's properties, or <c>Fact</c>.</summary>
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

    /// <summary>What it declares itself, in order.</summary>
    public List<MemberDraft> Own { get; } = [];

    /// <summary>What it has, inherited or its own, in order; properties of every fact are not among them.</summary>
    public List<MemberDraft> Members { get; } = [];
}
