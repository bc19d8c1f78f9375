using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A definition of the type system language (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
public abstract class TypeSystemDefinitionNode(StringValueNode? description, ImmutableArray<DirectiveNode> directives, Location location)
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
    Location location = default
) : TypeSystemDefinitionNode(description, directives, location)
{
    /// <inheritdoc/>
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
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationTypeDefinition;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The object type that its root fields belong to.</summary>
    public NamedTypeNode Type { get; } = type;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Type);
}

/// <summary>
/// A directive's definition (https://spec.graphql.org/September2025/#sec-Type-System.Directives). Directives on it are from the
/// working draft.
/// </summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    bool isRepeatable,
    ImmutableArray<NameNode> locations,
    Location location = default
) : TypeSystemDefinitionNode(description, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    /// <summary>The name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments that the directive accepts.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = OrEmpty(arguments);

    /// <summary>Whether the directive may be applied more than once at one location.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>The locations where the directive may be applied, by name.</summary>
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
