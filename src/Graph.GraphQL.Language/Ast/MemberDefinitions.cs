using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>The definition of a part of a type: a field, an argument, an input field or an enum value.</summary>
public abstract class MemberDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location
) : AstNode(location)
{
    /// <summary>The string before the definition.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the member.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);
}

/// <summary>A field of an object type or interface.</summary>
public sealed class FieldDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives,
    Location location = default
) : MemberDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FieldDefinition;

    /// <summary>The arguments that the field accepts.</summary>
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = OrEmpty(arguments);

    /// <summary>The type of the field.</summary>
    public TypeNode Type { get; } = type;

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
    Location location = default
) : MemberDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputValueDefinition;

    /// <summary>The type that values must have.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Null if there is no default; a default of <c>null</c> is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(Type);
        visitor.Visit(DefaultValue);
        visitor.VisitAll(Directives);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode(
    StringValueNode? description,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default
) : MemberDefinitionNode(description, name, directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValueDefinition;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}
