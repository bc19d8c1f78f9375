namespace Graph.GraphQL.TypeSystem;

/// <summary>An input object: named values given together in one argument.</summary>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, string? description)
        : base(name, description) { }

    /// <summary>The fields, in order of definition.</summary>
    public DefinitionList<InputValueDefinition> Fields { get; internal set; } = DefinitionList<InputValueDefinition>.Empty;

    /// <summary>Whether exactly one field must be given, and must not be null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; internal set; }
}
