namespace Graph.Seeding.Facts;

/// <summary>All that one annotation file asserts, its quotes located. What the store keeps of the file.</summary>
public sealed record SourceFacts
{
    /// <summary>The file as messages name it.</summary>
    public required string File { get; init; }

    /// <summary>The document that the file is about, or null where it is about several.</summary>
    public string? Document { get; init; }

    /// <summary>The name of the document's file, or null.</summary>
    public string? DocumentFile { get; init; }

    /// <summary>Its nodes, the document among them.</summary>
    public required IReadOnlyList<NodeAssertion> Nodes { get; init; }

    /// <summary>Its relations.</summary>
    public required IReadOnlyList<RelationAssertion> Relations { get; init; }

    /// <summary>Its mentions.</summary>
    public required IReadOnlyList<MentionAssertion> Mentions { get; init; }

    /// <summary>The ids that it gives up.</summary>
    public required IReadOnlyList<MergeAssertion> Merges { get; init; }
}
