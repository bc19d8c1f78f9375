using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>A whole document, executable or type system (https://spec.graphql.org/September2025/#sec-Document).</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.Document;

    public ImmutableArray<DefinitionNode> Definitions { get; } = OrEmpty(definitions);

    internal override void VisitChildren(AstVisitor visitor) => visitor.VisitAll(Definitions);
}

/// <summary>What a document consists of.</summary>
public abstract class DefinitionNode(Location location) : AstNode(location);

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode(Location location) : DefinitionNode(location)
{
    public abstract StringValueNode? Description { get; }

    /// <summary>Null for an anonymous operation.</summary>
    public abstract NameNode? Name { get; }

    public abstract ImmutableArray<DirectiveNode> Directives { get; }

    public abstract SelectionSetNode SelectionSet { get; }
}

/// <summary>An operation (https://spec.graphql.org/September2025/#sec-Language.Operations).</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    StringValueNode? description,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : ExecutableDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.OperationDefinition;

    public OperationType Operation { get; } = operation;

    public override StringValueNode? Description { get; } = description;

    public override NameNode? Name { get; } = name;

    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = OrEmpty(variableDefinitions);

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public override SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.VisitAll(VariableDefinitions);
        visitor.VisitAll(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>A named fragment (https://spec.graphql.org/September2025/#FragmentDefinition).</summary>
public sealed class FragmentDefinitionNode(
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default)
    : ExecutableDefinitionNode(location)
{
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    public override StringValueNode? Description { get; } = description;

    public override NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public override ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    public override SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Name);
        visitor.Visit(TypeCondition);
        visitor.VisitAll(Directives);
        visitor.Visit(SelectionSet);
    }
}

/// <summary>A variable of an operation (https://spec.graphql.org/September2025/#VariableDefinition).</summary>
public sealed class VariableDefinitionNode(
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives,
    Location location = default)
    : AstNode(location)
{
    public override NodeKind Kind => NodeKind.VariableDefinition;

    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    internal override void VisitChildren(AstVisitor visitor)
    {
        visitor.Visit(Description);
        visitor.Visit(Variable);
        visitor.Visit(Type);
        visitor.Visit(DefaultValue);
        visitor.VisitAll(Directives);
    }
}
