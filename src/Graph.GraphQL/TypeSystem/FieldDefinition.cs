using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A field of an object or interface type.</summary>
public sealed class FieldDefinition : IDefinition
{
    internal FieldDefinition(FieldsType? parent, string name)
    {
        Parent = parent;
        Name = name;
    }

    /// <summary>The type that defines it; null for meta-fields, which every type has.</summary>
    public FieldsType? Parent { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>The type of its values.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>Its arguments, in order of definition.</summary>
    public DefinitionList<InputValueDefinition> Arguments { get; internal set; } = DefinitionList<InputValueDefinition>.Empty;

    /// <summary>The deprecation reason; null if it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition it was built from.</summary>
    public FieldDefinitionNode? AstNode { get; internal set; }

    /// <summary>Resolves the field. Set by execution; opaque to the type system.</summary>
    internal object? Resolver { get; set; }

    /// <summary>Opens the event stream of a subscription field. Also set by execution.</summary>
    internal object? EventSource { get; set; }

    /// <summary>The schema coordinate, <c>Type.field</c>.</summary>
    public override string ToString() => Parent is null ? Name : $"{Parent.Name}.{Name}";
}
