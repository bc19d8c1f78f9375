namespace Graph.Seeding;

/// <summary>The seed is wrong, and nothing of it was written.</summary>
public sealed class SeedException : Exception
{
    /// <summary>Collects the problems.</summary>
    public SeedException(IReadOnlyList<SeedProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, at least one, by file and line.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SeedProblem> problems)
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The seed has {count}, and nothing of it was written:\n{string.Join('\n', problems)}";
    }
}
