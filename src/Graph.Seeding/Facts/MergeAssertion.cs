namespace Graph.Seeding.Facts;

/// <summary>The merge of one id into another.</summary>
/// <param name="From">The retired id.</param>
/// <param name="Into">The node that it resolves to.</param>
/// <param name="At">Its position in the file.</param>
public sealed record MergeAssertion(string From, string Into, LinePosition At);
