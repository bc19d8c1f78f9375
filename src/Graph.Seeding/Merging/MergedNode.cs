namespace Graph.Seeding.Merging;

/// <summary>A node of the merged graph.</summary>
internal sealed class MergedNode(string id, string kind, SourcePosition at) : MergedFact(id, at)
{
    public string Kind { get; } = kind;

    public override string What => $"{Kind} \"{Id}\"";
}
