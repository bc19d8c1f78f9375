using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>An extension of the type system (https://spec.graphql.org/September2025/#sec-Type-System-Extensions).</summary>
public abstract class TypeSystemExtensionNode(Location location) : DefinitionNode(location)
{
    public abstract ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>An extension of a named type.</summary>
public abstract class TypeExtensionNode(Location location) : TypeSystemExtensionNode(location)
{
    public abstract NameNode Name { get; }
}

/// <summary><c>extend schema</c>.</summary>
public sealed class SchemaExtensionNode(
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeDefinitionNode> operationTypes,
    Location location = default)
    : TypeSystemExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.SchemaExtension;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<OperationTypeDefinitionNode> OperationTypes { get; } = OrEmpty(operationTypes);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.VisitAll(Directives);
        visitor.VisitAll(OperationTypes);
    }
}

/// <summary><c>extend directive @name</c>, of the working draft.</summary>
public sealed class DirectiveExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : TypeSystemExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.DirectiveExtension;

    public NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary><c>extend scalar</c>.</summary>
public sealed class ScalarTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary><c>extend type</c>.</summary>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.ObjectTypeExtension;

    public override NameNode Name { get; } = name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary><c>extend interface</c>.</summary>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;

    public override NameNode Name { get; } = name;

    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary><c>extend union</c>.</summary>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.UnionTypeExtension;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<NamedTypeNode> Types { get; } = OrEmpty(types);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Types);
    }
}

/// <summary><c>extend enum</c>.</summary>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.EnumTypeExtension;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Values);
    }
}

/// <summary><c>extend input</c>.</summary>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    Location location = default)
    : TypeExtensionNode(location)
{
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;

    public override NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}
