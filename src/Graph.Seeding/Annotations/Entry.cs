using Graph.Seeding.Facts;

namespace Graph.Seeding.Annotations;

/// <summary>What stands directly in one entry: the properties and quotes of a fact.</summary>
internal sealed class Entry
{
    public List<StatedProperty> Properties { get; } = [];

    public List<Passage> Passages { get; } = [];

    /// <summary>The properties that were given, whether or not they could be read.</summary>
    public List<string> Tried { get; } = [];

    /// <summary>Quotes were given, whether or not they could be found.</summary>
    public bool HasQuotes { get; set; }

    /// <summary>Tells the problems what was given for this fact.</summary>
    public void Report(string fact, ProblemList problems)
    {
        foreach (var property in Tried)
            problems.Tried(fact, property);
        if (HasQuotes)
            problems.TriedEvidence(fact);
    }
}
