using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A definition of the type system language (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
public abstract class TypeSystemDefinitionNode(Location location) : DefinitionNode(location)
{
    public abstract StringValueNode? Description { get; }

    public abstract ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>The definition of a named type.</summary>
public abstract class TypeDefinitionNode(Location location) : TypeSystemDefinitionNode(location)
{
    public abstract NameNode Name { get; }
}

/// <summary><c>schema { }</c> (https://spec.graphql.org/September2025/#sec-Schema).</summary>
public sealed class SchemaDefinitionNode(
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    Location location = default)
    : TypeSystemDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.SchemaDefinition;

    public override StringValueNode? Description { get; } = description;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

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

/// <summary>A scalar (https://spec.graphql.org/September2025/#sec-Scalars).</summary>
public sealed class ScalarTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary>An object type (https://spec.graphql.org/September2025/#sec-Objects).</summary>
public sealed class ObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.ObjectTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.FieldDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = OrEmpty(arguments);

    public TypeNode Type { get; } = type;

    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Arguments);
        visitor.Visit(Type);
        visitor.VisitAll(Directives);
    }
}

/// <summary>An argument, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Type);
        visitor.Visit(DefaultValue);
        visitor.VisitAll(Directives);
    }
}

/// <summary>An interface (https://spec.graphql.org/September2025/#sec-Interfaces).</summary>
public sealed class InterfaceTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary>A union (https://spec.graphql.org/September2025/#sec-Unions).</summary>
public sealed class UnionTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<NamedTypeNode> Types { get; } = OrEmpty(types);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Types);
    }
}

/// <summary>An enum (https://spec.graphql.org/September2025/#sec-Enums).</summary>
public sealed class EnumTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Values);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.EnumValueDefinition;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary>An input object (https://spec.graphql.org/September2025/#sec-Input-Objects).</summary>
public sealed class InputObjectTypeDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    Location location = default)
    : TypeDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary>A directive's definition (https://spec.graphql.org/September2025/#sec-Type-System.Directives). Directives on it are of the working draft.</summary>
public sealed class DirectiveDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    bool isRepeatable,
    ImmutableArray<NameNode> locations,
    Location location = default)
    : TypeSystemDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.DirectiveDefinition;

    public override StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = OrEmpty(arguments);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

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
