namespace Graph.Seeding.Facts;

/// <summary>Everything that one annotation file asserts, with its quotes located. The store keeps this record of the file.</summary>
public sealed record SourceFacts
{
    /// <summary>The file as displayed in messages.</summary>
    public required string File { get; init; }

    /// <summary>The document that the file is about, or null if it is about several.</summary>
    public string? Document { get; init; }

    /// <summary>The name of the document's file, or null.</summary>
    public string? DocumentFile { get; init; }

    /// <summary>Its nodes, including the document.</summary>
    public required IReadOnlyList<NodeAssertion> Nodes { get; init; }

    /// <summary>Its relations.</summary>
    public required IReadOnlyList<RelationAssertion> Relations { get; init; }

    /// <summary>Its mentions.</summary>
    public required IReadOnlyList<MentionAssertion> Mentions { get; init; }

    /// <summary>The ids that it merges into others.</summary>
    public required IReadOnlyList<MergeAssertion> Merges { get; init; }
}
