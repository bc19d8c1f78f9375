namespace Graph.Api.Definitions;

/// <summary>A member of a type in the schema: a field, an argument, an input field or an enum value.</summary>
/// <param name="name">Its name.</param>
/// <param name="type">Its type as SDL writes it; empty for an enum value.</param>
/// <param name="description">The description that clients read.</param>
internal abstract class SchemaMember(string name, string type, string description)
{
    public string Name => name;

    public string Type => type;

    public string Description => description;

    /// <summary>The arguments; empty except for fields.</summary>
    public virtual IReadOnlyList<SchemaMember> Arguments => [];
}
