namespace Graph.Seeding.Facts;

/// <summary>A spelling under which an actor appears in one document.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Document">The document.</param>
/// <param name="Text">The spelling, each run of white space one space.</param>
/// <param name="At">Where the file lists it.</param>
/// <param name="Properties">Its form and the like.</param>
/// <param name="Passages">Each place where it stands.</param>
public sealed record MentionAssertion(
    string Actor, string Document, string Text, LinePosition At, IReadOnlyList<StatedProperty> Properties,
    IReadOnlyList<Passage> Passages);
