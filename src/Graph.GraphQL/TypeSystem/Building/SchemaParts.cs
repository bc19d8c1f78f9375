using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>The parts of a <see cref="Schema"/>.</summary>
internal sealed record SchemaParts
{
    public required IReadOnlyList<NamedType> Types { get; init; }

    public required IReadOnlyList<DirectiveDefinition> Directives { get; init; }

    public object? DefaultResolver { get; init; }

    public string? Description { get; init; }

    public NamedType? Query { get; init; }

    public NamedType? Mutation { get; init; }

    public NamedType? Subscription { get; init; }

    public SchemaDefinitionNode? AstNode { get; init; }

    public IReadOnlyList<SchemaExtensionNode> ExtensionAstNodes { get; init; } = [];
}
