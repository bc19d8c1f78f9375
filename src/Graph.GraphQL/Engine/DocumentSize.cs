using Graph.GraphQL.Language;

namespace Graph.GraphQL.Engine;

/// <summary>Estimates what a document takes in memory.</summary>
internal sealed class DocumentSize : AstVisitor
{
    // A node with its location, and its place in the list that it stands in.
    private const int BytesPerNode = 80;

    private long _nodes;

    /// <summary>Bytes, its text included.</summary>
    public static long Of(DocumentNode document, string text)
    {
        var size = new DocumentSize();
        size.Visit(document);
        // The text, and at most as much again for the names and values that were cut out of it.
        return (size._nodes * BytesPerNode) + (text.Length * 2L * sizeof(char));
    }

    protected override bool Enter(AstNode node)
    {
        _nodes++;
        return true;
    }
}
