namespace Graph.Seeding.Facts;

/// <summary>What one entry of a file says of a relation.</summary>
/// <param name="Id">Its id, given or derived.</param>
/// <param name="Type">Its type: <c>SPEAKS</c>.</param>
/// <param name="From">The node that it starts at.</param>
/// <param name="To">The node that it leads to.</param>
/// <param name="At">Where the entry stands.</param>
/// <param name="Under">The node that it is listed under, or null where it stands in <c>relations</c>.</param>
/// <param name="Field">The field that it is listed under, or null.</param>
/// <param name="Properties">The properties that it states or inherits.</param>
/// <param name="Passages">The passages that it quotes, or else that the entry around it quotes.</param>
public sealed record RelationAssertion(
    string Id, string Type, string From, string To, LinePosition At, string? Under, string? Field,
    IReadOnlyList<StatedProperty> Properties, IReadOnlyList<Passage> Passages);
