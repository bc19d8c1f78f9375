using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Language;

/// <summary>A document does not conform to the grammar. <see cref="Error"/> contains the location and the expected syntax.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>An exception that carries an error found in a document.</summary>
    public GraphQLSyntaxException(GraphQLError error) => Error = error;

    /// <summary>The error: the expected syntax and its location.</summary>
    public GraphQLError Error { get; }

    /// <summary>The error with its location in the text.</summary>
    public override string Message => Error.ToString();

    internal static GraphQLSyntaxException At(Source source, int position, string description) =>
        new(GraphQLError.At(source, position, $"Syntax Error: {description}"));
}
