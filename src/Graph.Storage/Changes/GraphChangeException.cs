namespace Graph.Storage.Changes;

/// <summary>A change does not fit the model or the graph. It was not applied.</summary>
public sealed class GraphChangeException : Exception
{
    private const int ShownProblems = 20;

    /// <summary>Creates an exception with the problems.</summary>
    public GraphChangeException(IReadOnlyList<ChangeProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, at least one, in the order of the change: nodes, relations, retractions, merges, sources.</summary>
    public IReadOnlyList<ChangeProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ChangeProblem> problems)
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        var lines = problems.Take(ShownProblems).Select(p => p.ToString());
        if (problems.Count > ShownProblems)
            lines = lines.Append($"... and {problems.Count - ShownProblems} more");
        return $"The change has {count} and was not applied:\n{string.Join('\n', lines)}";
    }
}
