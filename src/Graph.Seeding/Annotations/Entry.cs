using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>The direct content of one entry: the properties and quotes of a fact.</summary>
internal sealed class Entry
{
    public List<StatedProperty> Properties { get; } = [];

    public List<Passage> Passages { get; } = [];

    /// <summary>The given properties, readable or not.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>Whether quotes were given, found or not.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>Records in the problems what was given for this fact.</summary>
    public void Report(string fact, ProblemList problems)
    {
        foreach (var property in Tried)
            problems.Tried(fact, property);
        if (HasQuotes)
            problems.TriedEvidence(fact);
    }
}
