namespace Graph.GraphQL.TypeSystem;

/// <summary>A named member of a type or directive: a field, an argument, an input field, an enum value.</summary>
public interface IDefinition
{
    /// <summary>The name, unique among its siblings.</summary>
    string Name { get; }

    /// <summary>The description, Markdown; null if there is none.</summary>
    string? Description { get; }
}
