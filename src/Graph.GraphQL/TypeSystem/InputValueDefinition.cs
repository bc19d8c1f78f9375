using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition : IDefinition
{
    private readonly string _owner;
    private readonly bool _isArgument;
    private volatile CoercedDefault? _default;

    internal InputValueDefinition(string owner, string name, bool isArgument)
    {
        _owner = owner;
        _isArgument = isArgument;
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string? Description { get; init; }

    /// <summary>The type of its values.</summary>
    public required GraphQLType Type { get; init; }

    /// <summary>The default as written; null if there is none.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>The deprecation reason; null if it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition it was built from.</summary>
    public InputValueDefinitionNode? AstNode { get; internal set; }

    /// <summary>Whether a value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>
    /// The default, coerced to <see cref="Type"/>; coerced once. Fails if the schema is invalid here. Must not be read if
    /// <see cref="DefaultValue"/> is null.
    /// </summary>
    internal Coerced CoercedDefaultValue => (_default ??= new CoercedDefault(InputCoercion.Literal(DefaultValue!, Type, null))).Value;

    /// <summary>The schema coordinate: <c>Type.field(arg:)</c>, <c>@directive(arg:)</c> or <c>Input.field</c>.</summary>
    public override string ToString() => _isArgument ? $"{_owner}({Name}:)" : $"{_owner}.{Name}";

    private sealed record CoercedDefault(Coerced Value);
}
