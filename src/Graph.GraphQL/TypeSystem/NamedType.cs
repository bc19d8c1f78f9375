using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A type with its own name: one of the six kinds of type definition.</summary>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, string? description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>The description, Markdown; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>The definition it was built from; null for the specified types.</summary>
    public TypeDefinitionNode? AstNode { get; internal set; }

    /// <summary>The <c>extend</c> definitions merged into it, in document order.</summary>
    public IReadOnlyList<TypeExtensionNode> ExtensionAstNodes { get; internal set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected override NamedType Unwrap() => this;
}
