using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A directive that documents may use.</summary>
public sealed class DirectiveDefinition : IDefinition
{
    internal DirectiveDefinition(string name)
    {
        Name = name;
    }

    /// <summary>The name, without <c>@</c>.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>Its arguments, in order of definition.</summary>
    public DefinitionList<InputValueDefinition> Arguments { get; internal set; } = DefinitionList<InputValueDefinition>.Empty;

    /// <summary>The locations where it is allowed.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; init; } = [];

    /// <summary>Whether it may be repeated at one location.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The deprecation reason; null if it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition it was built from; null for the specified directives.</summary>
    public DirectiveDefinitionNode? AstNode { get; internal set; }

    /// <summary>The schema coordinate, <c>@name</c>.</summary>
    public override string ToString() => $"@{Name}";
}
