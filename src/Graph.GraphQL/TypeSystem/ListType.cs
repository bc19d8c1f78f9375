namespace Graph.GraphQL.TypeSystem;

/// <summary>The type of lists of <see cref="OfType"/>. Made by <see cref="GraphQLType.List"/>.</summary>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType ofType)
    {
        OfType = ofType;
    }

    /// <summary>The type of each item.</summary>
    public GraphQLType OfType { get; }

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";

    private protected override NamedType Unwrap() => OfType.NamedType;
}
