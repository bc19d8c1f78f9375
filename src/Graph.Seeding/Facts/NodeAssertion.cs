namespace Graph.Seeding.Facts;

/// <summary>What one entry of a file says of a node.</summary>
/// <param name="Id">The node.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="At">Where the entry stands.</param>
/// <param name="Properties">The properties that it states, in the file's order.</param>
/// <param name="Passages">The passages that it quotes.</param>
public sealed record NodeAssertion(
    string Id, string Kind, LinePosition At, IReadOnlyList<StatedProperty> Properties, IReadOnlyList<Passage> Passages);
