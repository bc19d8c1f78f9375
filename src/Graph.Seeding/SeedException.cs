namespace Graph.Seeding;

/// <summary>The seed has problems; nothing was written.</summary>
public sealed class SeedException : Exception
{
    /// <summary>Collects the problems.</summary>
    /// <param name="problems">The problems.</param>
    /// <param name="hint">Advice on how to fix them, in one sentence; or null.</param>
    public SeedException(IReadOnlyList<SeedProblem> problems, string? hint = null)
        : base(Describe(problems) + (hint is null ? "" : $"\n{hint}")) => Problems = problems;

    /// <summary>Collects the problems under a custom heading.</summary>
    public SeedException(string heading, IReadOnlyList<SeedProblem> problems)
        : base($"{heading}\n{string.Join('\n', problems)}") => Problems = problems;

    /// <summary>Every problem, at least one, by file and line.</summary>
    public IReadOnlyList<SeedProblem> Problems { get; }

    private static string Describe(IReadOnlyList<SeedProblem> problems)
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The seed has {count}; nothing was written:\n{string.Join('\n', problems)}";
    }
}
