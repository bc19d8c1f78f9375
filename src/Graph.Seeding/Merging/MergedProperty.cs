using Graph.Seeding.Facts;

namespace Graph.Seeding.Merging;

/// <summary>A property that all files agree on, and the position of its first statement.</summary>
internal sealed record MergedProperty(StatedValue Value, SourcePosition At, bool IsInherited);
