namespace Graph.Seeding;

/// <summary>A fact of withdrawn files that remains because other files assert it too.</summary>
/// <param name="What">What it is, for messages: <c>Person "jane-doe"</c>.</param>
/// <param name="Files">The files that still assert it, by name.</param>
public sealed record SupportedFact(string What, IReadOnlyList<string> Files)
{
    /// <summary><c>Person "jane-doe" (a.yaml, actors.yaml)</c>.</summary>
    public override string ToString() => $"{What} ({string.Join(", ", Files)})";
}
