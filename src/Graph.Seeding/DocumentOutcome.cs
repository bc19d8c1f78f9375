namespace Graph.Seeding;

/// <summary>What became of one document.</summary>
public enum DocumentOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its facts are as they were.</summary>
    Unchanged,

    /// <summary>Some of its facts are new, gone or other than before.</summary>
    Corrected,

    /// <summary>It was withdrawn, or its file is about another document now.</summary>
    Withdrawn,
}
