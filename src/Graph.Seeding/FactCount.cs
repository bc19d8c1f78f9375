namespace Graph.Seeding;

/// <summary>The number of facts in a category.</summary>
/// <param name="Sort">
/// The category, in the singular if the count is one: <c>actors</c>, <c>event</c>, <c>relations</c>, <c>passages</c>.
/// </param>
/// <param name="Count">The count.</param>
public sealed record FactCount(string Sort, int Count)
{
    /// <summary><c>14 actors</c>.</summary>
    public override string ToString() => $"{Count} {Sort}";
}
