using System.Collections.Immutable;

namespace Graph.GraphQL.Language;

/// <summary>An operation or a fragment.</summary>
public abstract class ExecutableDefinitionNode(
    StringValueNode? description,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location
) : DefinitionNode(location)
{
    /// <summary>The string before the definition.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>Null for an anonymous operation.</summary>
    public abstract NameNode? Name { get; }

    /// <summary>The directives applied to the definition.</summary>
    public ImmutableArray<DirectiveNode> Directives { get; } = OrEmpty(directives);

    /// <summary>The selections on the root type or the type condition.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>An operation (https://spec.graphql.org/September2025/#sec-Language.Operations).</summary>
public sealed class OperationDefinitionNode(
    OperationType operation,
    StringValueNode? description,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variableDefinitions,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location = default
) : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.OperationDefinition;

    /// <summary>Query, mutation or subscription.</summary>
    public OperationType Operation { get; } = operation;

    /// <inheritdoc/>
    public override NameNode? Name { get; } = name;

    /// <summary>The variables that the operation declares.</summary>
    public ImmutableArray<VariableDefinitionNode> VariableDefinitions { get; } = OrEmpty(variableDefinitions);

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
    Location location = default
) : ExecutableDefinitionNode(description, directives, selectionSet, location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentDefinition;

    /// <inheritdoc/>
    public override NameNode Name { get; } = name;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

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
    Location location = default
) : AstNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.VariableDefinition;

    /// <summary>The string before the definition.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The type that values must have.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Null if there is no default; a default of <c>null</c> is a <see cref="NullValueNode"/>.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to the definition.</summary>
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
