using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Language;

/// <summary>A document is not in the grammar. <see cref="Error"/> says where and what was expected.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    public GraphQLSyntaxException(GraphQLError error) => Error = error;

    public GraphQLError Error { get; }

    /// <summary>The error with its place in the text.</summary>
    public override string Message => Error.ToString();

    internal static GraphQLSyntaxException At(Source source, int position, string description) =>
        new(GraphQLError.At(source, position, $"Syntax Error: {description}"));
}
