namespace Graph.Seeding;

/// <summary>One thing that is wrong with the seed.</summary>
/// <param name="Position">Where.</param>
/// <param name="Message">What was expected, what came, and the nearest right thing where there is one.</param>
public sealed record SeedProblem(SourcePosition Position, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Position}: {Message}";
}
