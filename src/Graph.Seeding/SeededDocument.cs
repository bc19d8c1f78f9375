namespace Graph.Seeding;

/// <summary>What seeding did to one document.</summary>
/// <param name="Document">The document as it is in the graph now, or was before it was withdrawn.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record SeededDocument(DocumentSummary Document, DocumentOutcome Outcome)
{
    /// <summary>How many nodes and relations of it are new. Evidence, mentions and the like are not counted.</summary>
    public int Added { get; init; }

    /// <summary>How many have changed.</summary>
    public int Changed { get; init; }

    /// <summary>How many are withdrawn.</summary>
    public int Withdrawn { get; init; }

    /// <summary>The individual corrections: its facts by id, then spellings and passages. Empty for a new or withdrawn document.</summary>
    public IReadOnlyList<FactDifference> Changes { get; init; } = [];

    /// <summary><c>doc-000  The Ministry held a meeting: 14 actors, 19 statements, 30 relations, 61 passages</c>.</summary>
    public override string ToString() =>
        $"{Document.Id}  {Document.Title}: "
        + Outcome switch
        {
            DocumentOutcome.Added => Counts,
            DocumentOutcome.Unchanged => "unchanged",
            DocumentOutcome.Withdrawn => "withdrawn",
            _ => $"corrected: {string.Join(' ', Corrections())}",
        };

    private string Counts => Document.Counts.Count == 0 ? "nothing" : string.Join(", ", Document.Counts);

    private IEnumerable<string> Corrections()
    {
        if (Added > 0)
            yield return $"+{Added}";
        if (Withdrawn > 0)
            yield return $"\u2212{Withdrawn}";
        if (Changed > 0)
            yield return $"~{Changed}";
        if (Added + Withdrawn + Changed == 0)
            yield return "evidence";
    }
}
