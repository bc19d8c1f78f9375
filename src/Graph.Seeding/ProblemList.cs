namespace Graph.Seeding;

/// <summary>Collects what is wrong, each thing once, so that all of it can be mended in one go.</summary>
internal sealed class ProblemList
{
    private readonly HashSet<SeedProblem> problems = [];

    public int Count => problems.Count;

    public void Add(SourcePosition position, string message) => problems.Add(new SeedProblem(position, message));

    public IReadOnlyList<SeedProblem> ToSorted() =>
        [.. problems.OrderBy(p => p.Position).ThenBy(p => p.Message, StringComparer.Ordinal)];
}
