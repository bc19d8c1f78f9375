using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>How the values of a scalar are written and read.</summary>
public sealed record ScalarCoercion
{
    /// <summary>Any value, unchanged: the behaviour of a scalar without its own coercion.</summary>
    public static readonly ScalarCoercion Any = new();

    /// <summary>Writes values of a response. Default: any JSON value, unchanged.</summary>
    public LeafSerializer Serializer { get; init; } = LeafSerializer.Any;

    /// <summary>Reads a variable's value (see <see cref="ScalarType.ParseValue"/>). Default: unchanged.</summary>
    public Func<object, Coerced> ParseValue { get; init; } = Coerced.Ok;

    /// <summary>Reads a literal. Default: the result of <see cref="ParseValue"/> for the plain value of the literal.</summary>
    public Func<ValueNode, Coerced>? ParseLiteral { get; init; }
}
