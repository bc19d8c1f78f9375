namespace Graph.Seeding.Coverage;

/// <summary>A sentence of a document with its facts.</summary>
/// <param name="Line">The line, from 1, in which it starts.</param>
/// <param name="Text">The sentence, each run of white space one space.</param>
/// <param name="Facts">The nodes and relations that its quotes support.</param>
/// <param name="Reasons">The annotated reasons for supporting none.</param>
public sealed record SentenceCoverage(int Line, string Text, IReadOnlyList<string> Facts, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether it supports nothing and has no reason.</summary>
    public bool IsOpen => Facts.Count == 0 && Reasons.Count == 0;
}
