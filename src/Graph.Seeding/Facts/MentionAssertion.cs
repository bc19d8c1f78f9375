namespace Graph.Seeding.Facts;

/// <summary>A spelling under which an actor appears in one document.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Document">The document.</param>
/// <param name="Text">The spelling, each run of white space one space.</param>
/// <param name="At">Its position in the file.</param>
/// <param name="Properties">Its properties, such as the form.</param>
/// <param name="Passages">Its occurrences.</param>
public sealed record MentionAssertion(
    string Actor,
    string Document,
    string Text,
    LinePosition At,
    IReadOnlyList<StatedProperty> Properties,
    IReadOnlyList<Passage> Passages
);
