using System.Diagnostics.CodeAnalysis;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Language;

/// <summary>
/// Reads GraphQL documents, and their parts, into syntax trees. Supports the complete grammar of the September 2025 edition.
/// Safe to call from any thread. Time and memory are linear in the length of the source.
/// </summary>
public static class Parser
{
    /// <exception cref="GraphQLSyntaxException">The source is not a document, or exceeds a limit of the options.</exception>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) => new SyntaxReader(source, options).ReadDocument();

    /// <inheritdoc cref="Parse(Source, ParserOptions?)"/>
    public static DocumentNode Parse(string source, ParserOptions? options = null) => Parse(new Source(source), options);

    /// <summary>As <see cref="Parse(Source, ParserOptions?)"/>, with the error as a value.</summary>
    public static bool TryParse(
        Source source,
        [NotNullWhen(true)] out DocumentNode? document,
        [NotNullWhen(false)] out GraphQLError? error,
        ParserOptions? options = null
    )
    {
        try
        {
            document = Parse(source, options);
            error = null;
            return true;
        }
        catch (GraphQLSyntaxException exception)
        {
            document = null;
            error = exception.Error;
            return false;
        }
    }

    /// <summary>Reads one value, variables allowed.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a value.</exception>
    public static ValueNode ParseValue(Source source, ParserOptions? options = null) =>
        new SyntaxReader(source, options).ReadWhole(static reader => reader.ReadValue(isConst: false));

    /// <inheritdoc cref="ParseValue(Source, ParserOptions?)"/>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) => ParseValue(new Source(source), options);

    /// <summary>Reads one value without variables.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a constant value.</exception>
    public static ValueNode ParseConstValue(Source source, ParserOptions? options = null) =>
        new SyntaxReader(source, options).ReadWhole(static reader => reader.ReadValue(isConst: true));

    /// <inheritdoc cref="ParseConstValue(Source, ParserOptions?)"/>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) => ParseConstValue(new Source(source), options);

    /// <summary>Reads a reference to a type, such as <c>[Int!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a type reference.</exception>
    public static TypeNode ParseType(Source source, ParserOptions? options = null) =>
        new SyntaxReader(source, options).ReadWhole(static reader => reader.ReadTypeReference());

    /// <inheritdoc cref="ParseType(Source, ParserOptions?)"/>
    public static TypeNode ParseType(string source, ParserOptions? options = null) => ParseType(new Source(source), options);

    /// <summary>Reads a schema coordinate, such as <c>Query.person(id:)</c>. It has no white space.</summary>
    /// <exception cref="GraphQLSyntaxException">The source is not a schema coordinate.</exception>
    public static SchemaCoordinateNode ParseSchemaCoordinate(string source) =>
        new SyntaxReader(new Source(source), null, isCoordinate: true).ReadWhole(static reader => reader.ReadSchemaCoordinate());
}
