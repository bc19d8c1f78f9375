namespace Graph.Seeding.Facts;

/// <summary>A relation as asserted by one entry of a file.</summary>
/// <param name="Id">Its id, given or derived.</param>
/// <param name="Type">Its type: <c>SPEAKS</c>.</param>
/// <param name="From">The node at which it starts.</param>
/// <param name="To">The node at which it ends.</param>
/// <param name="At">The position of the entry.</param>
/// <param name="Under">The node that contains it, or null if it is in <c>relations</c>.</param>
/// <param name="Field">The field that contains it, or null.</param>
/// <param name="Properties">The properties that it states or inherits.</param>
/// <param name="Passages">The passages that it quotes, otherwise those of the entry that contains it.</param>
public sealed record RelationAssertion(
    string Id,
    string Type,
    string From,
    string To,
    LinePosition At,
    string? Under,
    string? Field,
    IReadOnlyList<StatedProperty> Properties,
    IReadOnlyList<Passage> Passages
);
