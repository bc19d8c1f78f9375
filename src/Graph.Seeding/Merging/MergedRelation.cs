using Graph.Model;

namespace Graph.Seeding.Merging;

/// <summary>A relation of the merged graph.</summary>
internal sealed class MergedRelation(string id, string type, string from, string to, SourcePosition at) : MergedFact(id, at)
{
    public string Type { get; } = type;

    public string From { get; } = from;

    public string To { get; } = to;

    /// <summary>The end from which the relation runs in this direction.</summary>
    public string End(RelationDirection direction) => direction == RelationDirection.Out ? From : To;

    /// <summary>The end that the relation leads to in this direction.</summary>
    public string OtherEnd(RelationDirection direction) => direction == RelationDirection.Out ? To : From;

    /// <summary>The field and node that listed it first; null if it is in <c>relations</c>.</summary>
    public (string Node, string Field)? Under { get; init; }

    /// <summary>Documents whose own files assert it.</summary>
    public HashSet<string> Documents { get; } = new(StringComparer.Ordinal);

    public override string Label => $"{From} {Type} {To}";

    public override string What => $"{Type} from \"{From}\" to \"{To}\"";

    protected override string Hint => " If these are two relations, give one of them an \"id\".";
}
