using Graph.Seeding.Facts;

namespace Graph.Seeding.Merging;

/// <summary>A property that all files agree on, and where the first of them states it.</summary>
internal sealed record MergedProperty(StatedValue Value, SourcePosition At, bool IsInherited);
