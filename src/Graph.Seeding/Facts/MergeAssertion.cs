namespace Graph.Seeding.Facts;

/// <summary>That an id was given up for another one.</summary>
/// <param name="From">The id that goes.</param>
/// <param name="Into">The node that it resolves to.</param>
/// <param name="At">Where the file says so.</param>
public sealed record MergeAssertion(string From, string Into, LinePosition At);
