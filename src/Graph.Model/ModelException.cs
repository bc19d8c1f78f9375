namespace Graph.Model;

/// <summary>The model's SDL is invalid. The exception lists every problem, so that all can be fixed together.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Collects the problems, in the order of files and lines.</summary>
    public ModelException(IReadOnlyList<ModelProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>Every problem, at least one, in the order of files and lines.</summary>
    public IReadOnlyList<ModelProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ModelProblem> problems)
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count);
        var count = problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";
        return $"The model has {count}:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}";
    }
}
