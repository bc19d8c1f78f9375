using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>A scalar: a leaf type that defines how its values are written and read.</summary>
public sealed class ScalarType : NamedType
{
    private readonly ScalarCoercion _coercion;

    internal ScalarType(string name, string? description, ScalarCoercion coercion)
        : base(name, description)
    {
        _coercion = coercion;
    }

    /// <summary>Where its values are specified (<c>@specifiedBy</c>); null if nowhere.</summary>
    public string? SpecifiedByUrl { get; internal init; }

    /// <summary>Writes values of a response.</summary>
    public LeafSerializer Serializer => _coercion.Serializer;

    /// <summary>
    /// Reads the value of a variable: a <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
    /// <see cref="string"/>, <c>List&lt;object?&gt;</c> or <c>Dictionary&lt;string, object?&gt;</c>; never null.
    /// </summary>
    public Coerced ParseValue(object value) => _coercion.ParseValue(value);

    /// <summary>Reads a value in a document; never a variable or null.</summary>
    /// <param name="node">The value as written. Variables inside lists and objects are taken from the next argument.</param>
    /// <param name="variables">The operation's variables; null if there are none (defaults, validation).</param>
    public Coerced ParseLiteral(ValueNode node, VariableValues? variables = null) =>
        _coercion.ParseLiteral is { } parse ? parse(node) : ParseValue(PlainValue.FromLiteral(node, variables)!);
}
