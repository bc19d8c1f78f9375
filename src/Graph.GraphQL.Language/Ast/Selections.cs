using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>Selections between braces (https://spec.graphql.org/September2025/#sec-Selection-Sets).</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SelectionSet;

    /// <summary>The selections, in the order written.</summary>
    public ImmutableArray<SelectionNode> Selections { get; } = OrEmpty(selections);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(ImmutableArray<DirectiveNode> directives, Location location) : AstNode(location)
{
    /// <summary>The directives applied to the selection.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);
}

/// <summary>A field (https://spec.graphql.org/September2025/#sec-Language.Fields).</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location = default
) : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Field;

    /// <summary>The alias; null if the response uses the name of the field.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The name of the field in the schema.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The key of the field in the response: the alias, or otherwise the name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;

    /// <summary>The arguments, in the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = OrEmpty(arguments);

    /// <summary>The selections below; null for a field without braces.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Alias);
        visitor.Visit(Name);
        visitor.VisitAll(Arguments);
        visitor.VisitAll(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>An argument of a field or directive (https://spec.graphql.org/September2025/#sec-Language.Arguments).</summary>
public sealed class ArgumentNode(NameNode name, ValueNode value, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Argument;

    /// <summary>The name of the argument.</summary>
    public NameNode Name { get; } = name;

    /// <summary>Its value.</summary>
    public ValueNode Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}

/// <summary><c>...Name</c> (https://spec.graphql.org/September2025/#FragmentSpread).</summary>
public sealed class FragmentSpreadNode(NameNode name, ImmutableArray<DirectiveNode> directives, Location location = default)
    : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentSpread;

    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Directives);
    }
}

/// <summary><c>... on Type { }</c> (https://spec.graphql.org/September2025/#sec-Inline-Fragments).</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default
) : SelectionNode(directives, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InlineFragment;

    /// <summary>The type that the fragment applies to; null for the type around it.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The selections on that type.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(TypeCondition);
        visitor.VisitAll(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>A use of a directive (https://spec.graphql.org/September2025/#sec-Language.Directives).</summary>
public sealed class DirectiveNode(NameNode name, ImmutableArray<ArgumentNode> arguments, Location location = default) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Directive;

    /// <summary>The name without the at sign.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments, in the order written.</summary>
    public ImmutableArray<ArgumentNode> Arguments { get; } = OrEmpty(arguments);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Arguments);
    }
}
