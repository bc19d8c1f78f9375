using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>An annotation file, read and located.</summary>
/// <param name="File">The file.</param>
/// <param name="Facts">What it asserts.</param>
/// <param name="Sentences">The sentences that it marks as supporting no fact.</param>
internal sealed record Annotation(AnnotationFile File, SourceFacts Facts, IReadOnlyList<SentenceReason> Sentences);
