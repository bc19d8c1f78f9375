namespace Graph.GraphQL.Language;

/// <summary>Prints syntax trees, character for character as graphql-js does.</summary>
public static class Printer
{
    /// <summary>How deep lines are indented in error messages.</summary>
    private const int MaxIndentDepthInErrors = 100;

    /// <summary>The node as a document would write it. Comments and the original layout are not kept.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree made by hand is too deep.</exception>
    public static string Print(AstNode node) => NodePrinter.Print(node).Render(int.MaxValue);

    /// <summary>The node for a message: what is long is cut, as it stands in its source.</summary>
    internal static string PrintForError(AstNode node)
    {
        var (source, start, end) = node.Location;
        return source is not null && end - start > Excerpt.MaxLength
            ? Excerpt.Of(source.Body.AsSpan(start, end - start))
            : Excerpt.Of(NodePrinter.Print(node).Render(MaxIndentDepthInErrors));
    }
}
