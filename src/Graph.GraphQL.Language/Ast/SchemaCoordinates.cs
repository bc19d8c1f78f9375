namespace Graph.GraphQL.Language;

/// <summary>A name for an element of a schema (https://spec.graphql.org/September2025/#sec-Schema-Coordinates).</summary>
public abstract class SchemaCoordinateNode(NameNode name, Location location) : AstNode(location)
{
    /// <summary>The name of the type or directive that the coordinate begins with.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary><c>Type</c>.</summary>
public sealed class TypeCoordinateNode(NameNode name, Location location = default) : SchemaCoordinateNode(name, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.TypeCoordinate;
}

/// <summary><c>Type.member</c>: a field, an input field or an enum value.</summary>
public sealed class MemberCoordinateNode(NameNode name, NameNode memberName, Location location = default)
    : SchemaCoordinateNode(name, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.MemberCoordinate;

    /// <summary>The name of the field, input field or enum value.</summary>
    public NameNode MemberName { get; } = memberName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.Visit(MemberName);
    }
}

/// <summary><c>Type.field(argument:)</c>.</summary>
public sealed class ArgumentCoordinateNode(NameNode name, NameNode fieldName, NameNode argumentName, Location location = default)
    : SchemaCoordinateNode(name, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ArgumentCoordinate;

    /// <summary>The name of the field.</summary>
    public NameNode FieldName { get; } = fieldName;

    /// <summary>The name of the argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.Visit(FieldName);
        visitor.Visit(ArgumentName);
    }
}

/// <summary><c>@directive</c>.</summary>
public sealed class DirectiveCoordinateNode(NameNode name, Location location = default) : SchemaCoordinateNode(name, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveCoordinate;
}

/// <summary><c>@directive(argument:)</c>.</summary>
public sealed class DirectiveArgumentCoordinateNode(NameNode name, NameNode argumentName, Location location = default)
    : SchemaCoordinateNode(name, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.DirectiveArgumentCoordinate;

    /// <summary>The name of the argument.</summary>
    public NameNode ArgumentName { get; } = argumentName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        base.VisitChildren(visitor);
        visitor.Visit(ArgumentName);
    }
}
