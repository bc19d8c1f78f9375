using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>An extension of a named type.</summary>
public abstract class TypeExtensionNode(NameNode name, ImmutableArray<DirectiveNode> directives, Location location)
    : TypeSystemExtensionNode(directives, location)
{
    /// <summary>The name of the type that is extended.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary><c>extend scalar</c>.</summary>
public sealed class ScalarTypeExtensionNode(NameNode name, ImmutableArray<DirectiveNode> directives, Location location = default)
    : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeExtension;
}

/// <summary>An extension of a type that has fields and implements interfaces.</summary>
public abstract class FieldsTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location
) : TypeExtensionNode(name, directives, location)
{
    /// <summary>The interfaces that the extension adds.</summary>
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = OrEmpty(interfaces);

    /// <summary>The fields that the extension adds.</summary>
    public ImmutableArray<FieldDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal sealed override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Interfaces);
        visitor.VisitAll(Directives);
        visitor.VisitAll(Fields);
    }
}

/// <summary><c>extend type</c>.</summary>
public sealed class ObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default
) : FieldsTypeExtensionNode(name, interfaces, directives, fields, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectTypeExtension;
}

/// <summary><c>extend interface</c>.</summary>
public sealed class InterfaceTypeExtensionNode(
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields,
    Location location = default
) : FieldsTypeExtensionNode(name, interfaces, directives, fields, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeExtension;
}

/// <summary><c>extend union</c>.</summary>
public sealed class UnionTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types,
    Location location = default
) : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeExtension;

    /// <summary>The member types that the extension adds.</summary>
    public ImmutableArray<NamedTypeNode> Types { get; } = OrEmpty(types);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Types);
    }
}

/// <summary><c>extend enum</c>.</summary>
public sealed class EnumTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values,
    Location location = default
) : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeExtension;

    /// <summary>The values that the extension adds.</summary>
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Values);
    }
}

/// <summary><c>extend input</c>.</summary>
public sealed class InputObjectTypeExtensionNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields,
    Location location = default
) : TypeExtensionNode(name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeExtension;

    /// <summary>The input fields that the extension adds.</summary>
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.VisitAll(Fields);
    }
}
