namespace Graph.Seeding;

/// <summary>How many facts of a sort there are.</summary>
/// <param name="Sort">The sort, in the singular where there is one: <c>actors</c>, <c>event</c>, <c>relations</c>, <c>passages</c>.</param>
/// <param name="Count">How many.</param>
public sealed record FactCount(string Sort, int Count)
{
    /// <summary><c>14 actors</c>.</summary>
    public override string ToString() => $"{Count} {Sort}";
}
