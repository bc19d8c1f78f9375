using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A name (https://spec.graphql.org/September2025/#Name).</summary>
public sealed class NameNode(string value, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Name;

    /// <summary>The name.</summary>
    public string Value { get; } = value;
}

/// <summary>A value in a document: a literal or a variable.</summary>
public abstract class ValueNode(Location location) : AstNode(location);

/// <summary><c>$name</c>.</summary>
public sealed class VariableNode(NameNode name, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Variable;

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary>An integer as written, of any size.</summary>
public sealed class IntValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IntValue;

    /// <summary>The digits, with their sign.</summary>
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Value { get; } = value;
}

/// <summary>A string, decoded; <c>IsBlock</c> when written between triple quotes.</summary>
public sealed class StringValueNode(string value, bool isBlock, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.StringValue;

    /// <summary>The text, with escapes and the indentation of block strings resolved.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it is written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
public sealed class NullValueNode(Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NullValue;
}

/// <summary>The name of an enum value.</summary>
public sealed class EnumValueNode(string value, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValue;

    /// <summary>The name of the enum value.</summary>
    public string Value { get; } = value;
}

/// <summary><c>[ ]</c>.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListValue;

    /// <summary>The items.</summary>
    public ImmutableArray<ValueNode> Values { get; } = OrEmpty(values);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Values);
}

/// <summary><c>{ }</c>, an input object.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, Location location = default) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectValue;

    /// <summary>The fields, in the order written; names may repeat until the document is validated.</summary>
    public ImmutableArray<ObjectFieldNode> Fields { get; } = OrEmpty(fields);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Fields);
}

/// <summary>A field of an input object.</summary>
public sealed class ObjectFieldNode(NameNode name, ValueNode value, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectField;

    /// <summary>The name of the input field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public ValueNode Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}
