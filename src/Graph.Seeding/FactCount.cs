namespace Graph.Seeding;

/// <summary>How many facts of a sort there are.</summary>
/// <param name="Sort">The plural of a kind or interface, <c>relations</c> or <c>passages</c>.</param>
/// <param name="Count">How many.</param>
public sealed record FactCount(string Sort, int Count)
{
    /// <summary><c>14 actors</c>.</summary>
    public override string ToString() => $"{Count} {Sort}";
}
