namespace Graph.Seeding.Facts;

/// <summary>A node as asserted by one entry of a file.</summary>
/// <param name="Id">The node.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">The position of the entry.</param>
/// <param name="Properties">The properties that it states, in the file's order.</param>
/// <param name="Passages">The passages that it quotes.</param>
public sealed record NodeAssertion(
    string Id,
    string Kind,
    LinePosition At,
    IReadOnlyList<StatedProperty> Properties,
    IReadOnlyList<Passage> Passages
);
