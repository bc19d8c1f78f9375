using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A definition of the type system language (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
public abstract class TypeSystemDefinitionNode(
    StringValueNode? description, ImmutableArray<DirectiveNode> directives, Location location)
    : DefinitionNode(location)
{
    /// <summary>The string before the definition.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);
}

/// <summary><c>schema { }</c> (https://spec.graphql.org/September2025/#sec-Schema).</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    Location location = default)
    : TypeSystemDefinitionNode(description, directives, location)
{
    public override NodeKind Kind => NodeKind.SchemaDefinition;

    /// <summary>The root types, one for each kind of operation that the schema supports.</summary>
    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = OrEmpty(operationTypes);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.VisitAll(Directives);
        visitor.VisitAll(OperationTypes);
    }
}

/// <summary>The root type of a kind of operation.</summary>
public sealed class OperationTypeDefinitionNode(OperationType operation, NamedTypeNode type, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Type);
}

/// <summary>
/// A directive's definition (https://spec.graphql.org/September2025/#sec-Type-System.Directives). Directives on it are of
/// the working draft.
/// </summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    bool isRepeatable,
    ImmutableArray<NameNode> locations,
    Location location = default)
    : TypeSystemDefinitionNode(description, directives, location)
{
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = OrEmpty(arguments);

    public bool IsRepeatable { get; } = isRepeatable;

    public ImmutableArray<NameNode> Locations { get; } = OrEmpty(locations);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Arguments);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Locations);
    }
}
