namespace Graph.Seeding.Coverage;

/// <summary>The sentences of one document with their facts.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="File">Its annotation file.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record DocumentCoverage(string Document, string File, string Title, IReadOnlyList<SentenceCoverage> Sentences)
{
    /// <summary>The sentences that support nothing, without a reason.</summary>
    public IEnumerable<SentenceCoverage> Open => Sentences.Where(s => s.IsOpen);

    /// <summary><c>doc-000: 30 of 31 sentences: 27 with facts, 1 no fact, 2 page furniture, 1 open</c>.</summary>
    public override string ToString()
    {
        var withFacts = Sentences.Count(s => s.Facts.Count > 0);
        var reasons = Sentences
            .Where(s => s.Facts.Count == 0 && s.Reasons.Count > 0)
            .CountBy(s => s.Reasons[0].Split(' ')[0] == "repeats" ? "repeats" : s.Reasons[0])
            .OrderBy(r => r.Key, StringComparer.Ordinal)
            .Select(r => $"{r.Value} {r.Key}");
        var open = Open.Count();
        return $"{Document}: {Sentences.Count - open} of {Sentences.Count} sentences: "
            + string.Join(", ", [$"{withFacts} with facts", .. reasons, $"{open} open"]);
    }
}
