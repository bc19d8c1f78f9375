namespace Graph.GraphQL.Language;

/// <summary>A reference to a type (https://spec.graphql.org/September2025/#sec-Type-References).</summary>
public abstract class TypeNode(Location location) : AstNode(location);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(NameNode name, Location location = default) : TypeNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedType;

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor) => visitor.Visit(Name);
}

/// <summary>A reference that wraps another (https://spec.graphql.org/September2025/#sec-Wrapping-Types).</summary>
public abstract class WrappingTypeNode(TypeNode type, Location location) : TypeNode(location)
{
    /// <summary>The wrapped type.</summary>
    public TypeNode Type { get; } = type;

    internal sealed override void VisitChildren(AstVisitor visitor) => visitor.Visit(Type);
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode(TypeNode type, Location location = default) : WrappingTypeNode(type, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListType;
}

/// <summary><c>Type!</c>; the type within is never non-null itself.</summary>
public sealed class NonNullTypeNode(TypeNode type, Location location = default) : WrappingTypeNode(type, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NonNullType;
}
