namespace Graph.Seeding.Merging;

/// <summary>A relation of the merged graph.</summary>
internal sealed class MergedRelation(string id, string type, string from, string to, SourcePosition at) : MergedFact(id, at)
{
    public string Type { get; } = type;

    public string From { get; } = from;

    public string To { get; } = to;

    /// <summary>The field and node that listed it first; null if it is in <c>relations</c>.</summary>
    public (string Node, string Field)? Under { get; init; }

    /// <summary>Documents whose own files assert it.</summary>
    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    public override string Label => $"{From} {Type} {To}";

    public override string What => $"{Type} from \"{From}\" to \"{To}\"";

    protected override string Hint => " If these are two relations, give one of them an \"id\".";
}
