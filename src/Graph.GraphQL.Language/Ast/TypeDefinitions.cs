using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>The definition of a named type (https://spec.graphql.org/September2025/#sec-Types).</summary>
public abstract class TypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location
) : TypeSystemDefinitionNode(description, directives, location)
{
    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary>A scalar (https://spec.graphql.org/September2025/#sec-Scalars).</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default
) : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}

/// <summary>The definition of a type that has fields and implements interfaces.</summary>
public abstract class FieldsTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location
) : TypeDefinitionNode(description, name, directives, location)
{
    /// <summary>The interfaces that the type implements.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    /// <summary>The fields.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal sealed override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary>An object type (https://spec.graphql.org/September2025/#sec-Objects).</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default
) : FieldsTypeDefinitionNode(description, name, interfaces, directives, fields, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;
}

/// <summary>An interface (https://spec.graphql.org/September2025/#sec-Interfaces).</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default
) : FieldsTypeDefinitionNode(description, name, interfaces, directives, fields, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;
}

/// <summary>A union (https://spec.graphql.org/September2025/#sec-Unions).</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    Location location = default
) : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;

    /// <summary>The member types.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = OrEmpty(types);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Types);
    }
}

/// <summary>An enum (https://spec.graphql.org/September2025/#sec-Enums).</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    Location location = default
) : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;

    /// <summary>The values.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Values);
    }
}

/// <summary>An input object (https://spec.graphql.org/September2025/#sec-Input-Objects).</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    Location location = default
) : TypeDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;

    /// <summary>The input fields.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Fields);
    }
}
