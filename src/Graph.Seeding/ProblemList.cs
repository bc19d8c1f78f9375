namespace Graph.Seeding;

/// <summary>Collects what is wrong, each thing once, so that all of it can be mended in one go.</summary>
internal sealed class ProblemList
{
    private const string Evidence = "evidence";

    private readonly HashSet<SeedProblem> _problems = [];
    private readonly HashSet<(string Fact, string What)> _tried = [];
    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);

    public int Count => _problems.Count;

    /// <summary>
    /// Some file, or a part of one that defines facts, could not be read: that something is not defined may only follow from that.
    /// </summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Remembers that something that defines facts could not be read, which is a problem of its own.</summary>
    public void MissFacts() => IsIncomplete = true;

    public void Add(SourcePosition position, string message) => _problems.Add(new SeedProblem(position, message));

    /// <summary>Remembers an id that an entry was probably to define which could not be read.</summary>
    public void Miss(string id) => _missed.Add(id);

    public bool WasMissed(string id) => _missed.Contains(id);

    /// <summary>
    /// Remembers that a property of a fact was given, well or not: that it is amiss is said once, and not again as missing.
    /// </summary>
    public void Tried(string fact, string property) => _tried.Add((fact, property));

    public void TriedEvidence(string fact) => Tried(fact, Evidence);

    public bool WasTried(string fact, string property) => _tried.Contains((fact, property));

    public bool WasEvidenceTried(string fact) => WasTried(fact, Evidence);

    public IReadOnlyList<SeedProblem> ToSorted() =>
        [.. _problems.OrderBy(p => p.Position).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
