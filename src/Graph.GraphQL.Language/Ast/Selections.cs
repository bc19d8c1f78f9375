using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>Selections between braces (https://spec.graphql.org/September2025/#sec-Selection-Sets).</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.SelectionSet;

    public ImmutableArray<SelectionNode> Selections { get; } = OrEmpty(selections);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(Location location) : AstNode(location)
{
    public abstract ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary>A field (https://spec.graphql.org/September2025/#sec-Language.Fields).</summary>
public sealed class FieldNode(
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location = default)
    : SelectionNode(location)
{
    public override NodeKind Kind => NodeKind.Field;

    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    /// <summary>The key of the field in the response: the alias, or else the name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;

    public ImmutableArray<ArgumentNode> Arguments { get; } = OrEmpty(arguments);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

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
public sealed class ArgumentNode(NameNode name, ValueNode value, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.Argument;

    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.Visit(Value);
    }
}

/// <summary><c>...Name</c> (https://spec.graphql.org/September2025/#FragmentSpread).</summary>
public sealed class FragmentSpreadNode(
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : SelectionNode(location)
{
    public override NodeKind Kind => NodeKind.FragmentSpread;

    public NameNode Name { get; } = name;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

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
    Location location = default)
    : SelectionNode(location)
{
    public override NodeKind Kind => NodeKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(TypeCondition);
        visitor.VisitAll(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>A directive where it is used (https://spec.graphql.org/September2025/#sec-Language.Directives).</summary>
public sealed class DirectiveNode(NameNode name, ImmutableArray<ArgumentNode> arguments, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.Directive;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = OrEmpty(arguments);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Name);
        visitor.VisitAll(Arguments);
    }
}
