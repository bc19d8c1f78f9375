using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Language;

/// <summary>A document is not in the grammar. <see cref="Error"/> says where and what was expected.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    public GraphQLSyntaxException(GraphQLError error)
        : base(error.ToString()) => Error = error;

    public GraphQLError Error { get; }

    internal static GraphQLSyntaxException At(Source source, int position, string description) =>
        new(GraphQLError.At(source, position, $"Syntax Error: {description}"));
}
