namespace Graph.GraphQL.TypeSystem;

/// <summary>The values of <see cref="OfType"/> without null. Made by <see cref="GraphQLType.NonNull"/>.</summary>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType ofType)
    {
        OfType = ofType;
    }

    /// <summary>The nullable type; never itself a non-null type.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override GraphQLType Nullable => OfType;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";

    private protected override NamedType Unwrap() => OfType.NamedType;
}
