namespace Graph.Seeding.Merging;

/// <summary>A spelling of an actor in one document.</summary>
internal sealed class MergedMention(string id, string actor, string document, string text, SourcePosition at) : MergedFact(id, at)
{
    public string Actor { get; } = actor;

    public string Document { get; } = document;

    public string Text { get; } = text;

    public override string What => $"the mention \"{Text}\" of \"{Actor}\"";
}
