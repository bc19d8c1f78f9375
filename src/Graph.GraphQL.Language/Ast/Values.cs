using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A name (https://spec.graphql.org/September2025/#Name).</summary>
public sealed class NameNode(string value, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.Name;

    public string Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary>A value in a document: a literal or a variable.</summary>
public abstract class ValueNode(Location location) : AstNode(location);

/// <summary><c>$name</c>.</summary>
public sealed class VariableNode(NameNode name, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.Variable;

    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary>An integer as written, of any size.</summary>
public sealed class IntValueNode(string value, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.IntValue;

    public string Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode(string value, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.FloatValue;

    public string Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary>A string, decoded; <c>IsBlock</c> when written between triple quotes.</summary>
public sealed class StringValueNode(string value, bool isBlock, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.StringValue;

    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.BooleanValue;

    public bool Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.NullValue;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode(string value, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.EnumValue;

    public string Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
    }
}

/// <summary><c>[ ]</c>.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.ListValue;

    public ImmutableArray<ValueNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Values);
}

/// <summary><c>{ }</c>, an input object.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, Location location = default)
    : ValueNode(location)
{
    public override NodeKind Kind => NodeKind.ObjectValue;

    public ImmutableArray<ObjectFieldNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Fields);
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.ObjectField;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}
