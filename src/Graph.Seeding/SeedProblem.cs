namespace Graph.Seeding;

/// <summary>A problem of the seed.</summary>
/// <param name="Position">Where.</param>
/// <param name="Message">What was expected, what was found, and the nearest valid alternative if there is one.</param>
public sealed record SeedProblem(SourcePosition Position, string Message)
{
    /// <summary><c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Position}: {Message}";
}
