using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>Why a sentence supports no fact.</summary>
/// <param name="At">Where the file says so.</param>
/// <param name="Passage">The sentence, or enough of it.</param>
/// <param name="Reason"><c>no fact</c>, <c>page furniture</c> or <c>repeats ID</c>.</param>
/// <param name="Repeats">The fact that it repeats, or null.</param>
internal sealed record SentenceReason(SourcePosition At, Passage Passage, string Reason, string? Repeats);
