namespace Graph.GraphQL.Language;

/// <summary>Prints syntax trees exactly like graphql-js, character by character.</summary>
public static class Printer
{
    /// <summary>The maximum indentation depth in error messages.</summary>
    private const int MaxIndentDepthInErrors = 100;

    /// <summary>The node as it would appear in a document. Comments and the original layout are not kept.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree created in code is too deep.</exception>
    public static string Print(AstNode node) => NodePrinter.Print(node).Render(int.MaxValue);

    /// <summary>The node for a message: long text from the source is truncated.</summary>
    internal static string PrintForError(AstNode node)
    {
        var (source, start, end) = node.Location;
        return source is not null && end - start > Excerpt.MaxLength
            ? Excerpt.Of(source.Body.AsSpan(start, end - start))
            : Excerpt.Of(NodePrinter.Print(node).Render(MaxIndentDepthInErrors));
    }
}
