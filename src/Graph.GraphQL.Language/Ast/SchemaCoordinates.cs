namespace Graph.GraphQL.Language;

/// <summary>A name for an element of a schema (https://spec.graphql.org/September2025/#sec-Schema-Coordinates).</summary>
public abstract class SchemaCoordinateNode(Location location) : AstNode(location);

/// <summary><c>Type</c>.</summary>
public sealed class TypeCoordinateNode(NameNode name, Location location = default)
    : SchemaCoordinateNode(location)
{
    public override NodeKind Kind => NodeKind.TypeCoordinate;

    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary><c>Type.member</c>: a field, an input field or an enum value.</summary>
public sealed class MemberCoordinateNode(NameNode name, NameNode memberName, Location location = default)
    : SchemaCoordinateNode(location)
{
    public override NodeKind Kind => NodeKind.MemberCoordinate;

    public NameNode Name { get; } = name;

    public NameNode MemberName { get; } = memberName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(MemberName);
    }
}

/// <summary><c>Type.field(argument:)</c>.</summary>
public sealed class ArgumentCoordinateNode(
    NameNode name,
    NameNode fieldName,
    NameNode argumentName,
    Location location = default)
    : SchemaCoordinateNode(location)
{
    public override NodeKind Kind => NodeKind.ArgumentCoordinate;

    public NameNode Name { get; } = name;

    public NameNode FieldName { get; } = fieldName;

    public NameNode ArgumentName { get; } = argumentName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(FieldName);
        visitor.Visit(ArgumentName);
    }
}

/// <summary><c>@directive</c>.</summary>
public sealed class DirectiveCoordinateNode(NameNode name, Location location = default)
    : SchemaCoordinateNode(location)
{
    public override NodeKind Kind => NodeKind.DirectiveCoordinate;

    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary><c>@directive(argument:)</c>.</summary>
public sealed class DirectiveArgumentCoordinateNode(NameNode name, NameNode argumentName, Location location = default)
    : SchemaCoordinateNode(location)
{
    public override NodeKind Kind => NodeKind.DirectiveArgumentCoordinate;

    public NameNode Name { get; } = name;

    public NameNode ArgumentName { get; } = argumentName;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(ArgumentName);
    }
}
