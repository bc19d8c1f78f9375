namespace Graph.Seeding.Text;

/// <summary>A quote as an annotation gives it.</summary>
/// <param name="Position">Where the annotation gives it.</param>
/// <param name="Document">The document that it is to stand in.</param>
/// <param name="Text">Its words.</param>
/// <param name="Nth">Which of its places are meant, from 1; empty where not said.</param>
/// <param name="After">Words before it, or null.</param>
internal sealed record QuoteRequest(
    SourcePosition Position, DocumentText Document, string Text, IReadOnlyList<int> Nth, string? After);
