namespace Graph.Seeding.Coverage;

/// <summary>A sentence of a document, and what is made of it.</summary>
/// <param name="Line">The line, from 1, that it starts in.</param>
/// <param name="Text">The sentence, each run of white space one space.</param>
/// <param name="Facts">The nodes and relations that its quotes support.</param>
/// <param name="Reasons">Why it supports none, as the annotation says.</param>
public sealed record SentenceCoverage(int Line, string Text, IReadOnlyList<string> Facts, IReadOnlyList<string> Reasons)
{
    /// <summary>It supports nothing, and nobody said why.</summary>
    public bool IsOpen => Facts.Count == 0 && Reasons.Count == 0;
}
