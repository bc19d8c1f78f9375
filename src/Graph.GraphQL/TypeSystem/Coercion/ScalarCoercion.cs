using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>How the values of a scalar are written and read.</summary>
public sealed record ScalarCoercion
{
    /// <summary>Any value, as it is: what a scalar does that nobody has said anything about.</summary>
    public static readonly ScalarCoercion Any = new();

    /// <summary>Writes values of a response. Default: any JSON value, as it is.</summary>
    public LeafSerializer Serializer { get; init; } = LeafSerializer.Any;

    /// <summary>Reads a variable's value (see <see cref="ScalarType.ParseValue"/>). Default: as it is.</summary>
    public Func<object, Coerced> ParseValue { get; init; } = Coerced.Ok;

    /// <summary>Reads a literal. Default: what <see cref="ParseValue"/> makes of the plain value of the literal.</summary>
    public Func<ValueNode, Coerced>? ParseLiteral { get; init; }
}
