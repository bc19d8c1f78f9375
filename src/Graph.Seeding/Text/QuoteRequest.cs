namespace Graph.Seeding.Text;

/// <summary>A quote as given in an annotation.</summary>
/// <param name="Position">Its position in the annotation.</param>
/// <param name="Document">The document that must contain it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Nth">Which of its occurrences are meant, from 1; empty if not specified.</param>
/// <param name="After">Words before it, or null.</param>
internal sealed record QuoteRequest(SourcePosition Position, DocumentText Document, string Text, IReadOnlyList<int> Nth, string? After);
