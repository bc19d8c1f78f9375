namespace Graph.Seeding;

/// <summary>Collects problems, each once, so that all can be fixed in one go.</summary>
internal sealed class ProblemList
{
    private const string Evidence = "evidence";

    private readonly HashSet<SeedProblem> problems = [];
    private readonly HashSet<(string Fact, string What)> tried = [];
    private readonly HashSet<string> missed = new(StringComparer.Ordinal);

    public int Count => problems.Count;

    /// <summary>
    /// A file, or a part of one that defines facts, could not be read; undefined ids may be a consequence.
    /// </summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Records that something that defines facts could not be read, which is reported separately.</summary>
    public void MissFacts() => IsIncomplete = true;

    public void Add(SourcePosition position, string message) => problems.Add(new SeedProblem(position, message));

    /// <summary>Records the id that an unreadable entry probably defines.</summary>
    public void Miss(string id) => missed.Add(id);

    public bool WasMissed(string id) => missed.Contains(id);

    /// <summary>
    /// Records that a property of a fact was given, valid or not, so that an invalid one is not also reported as missing.
    /// </summary>
    public void Tried(string fact, string property) => tried.Add((fact, property));

    public void TriedEvidence(string fact) => Tried(fact, Evidence);

    public bool WasTried(string fact, string property) => tried.Contains((fact, property));

    public bool WasEvidenceTried(string fact) => WasTried(fact, Evidence);

    public IReadOnlyList<SeedProblem> ToSorted() =>
        [.. problems.OrderBy(p => p.Position).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
