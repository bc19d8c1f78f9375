using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>An extension of the type system (https://spec.graphql.org/September2025/#sec-Type-System-Extensions).</summary>
public abstract class TypeSystemExtensionNode(ImmutableArray<DirectiveNode> directives, Location location) : DefinitionNode(location)
{
    /// <summary>The directives that the extension adds.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);
}

/// <summary><c>extend schema</c>.</summary>
public sealed class SchemaExtensionNode(
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    Location location = default
) : TypeSystemExtensionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaExtension;

    /// <summary>The root types that the extension adds.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = OrEmpty(operationTypes);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.VisitAll(Directives);
        visitor.VisitAll(OperationTypes);
    }
}

/// <summary><c>extend directive @name</c>, from the working draft.</summary>
public sealed class DirectiveExtensionNode(NameNode name, ImmutableArray<DirectiveNode> directives, Location location = default)
    : TypeSystemExtensionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveExtension;

    /// <summary>The name of the directive that is extended, without the at sign.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}
