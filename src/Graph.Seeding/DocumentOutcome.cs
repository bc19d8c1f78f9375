namespace Graph.Seeding;

/// <summary>The outcome for one document.</summary>
public enum DocumentOutcome
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Its facts are unchanged.</summary>
    Unchanged,

    /// <summary>Some of its facts are new, withdrawn or changed.</summary>
    Corrected,

    /// <summary>It was withdrawn, or its file is now about another document.</summary>
    Withdrawn,
}
