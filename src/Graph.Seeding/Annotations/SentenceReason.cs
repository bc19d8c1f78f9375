using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>The reason why a sentence supports no fact.</summary>
/// <param name="At">Its position in the file.</param>
/// <param name="Passage">The sentence, or enough of it to identify it.</param>
/// <param name="Reason"><c>no fact</c>, <c>page furniture</c> or <c>repeats ID</c>.</param>
/// <param name="Repeats">The fact that it repeats, or null.</param>
internal sealed record SentenceReason(SourcePosition At, Passage Passage, string Reason, string? Repeats);
