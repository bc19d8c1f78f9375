namespace Graph.Seeding;

/// <summary>Collects problems, each once, so that all can be fixed in one go.</summary>
internal sealed class ProblemList
{
    private const string Evidence = "evidence";

    private readonly HashSet<SeedProblem> _problems = [];
    private readonly HashSet<(string Fact, string What)> _tried = [];
    private readonly HashSet<string> _missed = new(StringComparer.Ordinal);

    public int Count => _problems.Count;

    /// <summary>
    /// A file, or a part of one that defines facts, could not be read; undefined ids may be a consequence.
    /// </summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Records that something that defines facts could not be read, which is reported separately.</summary>
    public void MissFacts() => IsIncomplete = true;

    public void Add(SourcePosition position, string message) => _problems.Add(new SeedProblem(position, message));

    /// <summary>Records the id that an unreadable entry probably defines.</summary>
    public void Miss(string id) => _missed.Add(id);

    public bool WasMissed(string id) => _missed.Contains(id);

    /// <summary>
    /// Records that a property of a fact was given, valid or not, so that an invalid one is not also reported as missing.
    /// </summary>
    public void Tried(string fact, string property) => _tried.Add((fact, property));

    public void TriedEvidence(string fact) => Tried(fact, Evidence);

    public bool WasTried(string fact, string property) => _tried.Contains((fact, property));

    public bool WasEvidenceTried(string fact) => WasTried(fact, Evidence);

    public IReadOnlyList<SeedProblem> ToSorted() => [.. _problems.OrderBy(p => p.Position).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
