namespace Graph.Seeding.Merging;

/// <summary>What all sources together assert, by id.</summary>
internal sealed class MergedGraph
{
    public SortedDictionary<string, MergedNode> Nodes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, MergedRelation> Relations { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, MergedMention> Mentions { get; } = new(StringComparer.Ordinal);

    /// <summary>Merged ids, with the ids that they resolve to and the position of the merge.</summary>
    public SortedDictionary<string, (string Into, SourcePosition At)> Merges { get; } = new(StringComparer.Ordinal);
}
