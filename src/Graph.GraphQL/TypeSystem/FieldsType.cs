namespace Graph.GraphQL.TypeSystem;

/// <summary>An object or interface type: a type that has fields and implements interfaces.</summary>
public abstract class FieldsType : NamedType
{
    private protected FieldsType(string name, string? description)
        : base(name, description) { }

    /// <summary>The fields, in order of definition. Meta-fields such as <c>__typename</c> are not included.</summary>
    public DefinitionList<FieldDefinition> Fields { get; internal set; } = DefinitionList<FieldDefinition>.Empty;

    /// <summary>
    /// The types named after <c>implements</c>, in order, as written: an invalid schema may name one twice, or name a type that
    /// is not an interface.
    /// </summary>
    public IReadOnlyList<NamedType> Interfaces { get; internal set; } = [];
}
