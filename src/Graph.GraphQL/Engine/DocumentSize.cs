using Graph.GraphQL.Language;

namespace Graph.GraphQL.Engine;

/// <summary>Estimates the memory of a document.</summary>
internal sealed class DocumentSize : AstVisitor
{
    // A node with its location and its slot in the containing list.
    private const int BytesPerNode = 80;

    private long _nodes;

    /// <summary>The size in bytes, including its text.</summary>
    public static long Of(DocumentNode document, string text)
    {
        var size = new DocumentSize();
        size.Visit(document);
        // The text, and at most the same amount for the names and values copied from it.
        return (size._nodes * BytesPerNode) + (text.Length * 2L * sizeof(char));
    }

    protected override bool Enter(AstNode node)
    {
        _nodes++;
        return true;
    }
}
