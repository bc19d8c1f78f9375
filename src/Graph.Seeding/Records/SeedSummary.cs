namespace Graph.Seeding.Records;

/// <summary>The result of the last seeding, read at each start, so that an unchanged seed needs no reading of facts.</summary>
/// <param name="Format">The version of the records; others cannot be read.</param>
/// <param name="Documents">The documents, by id.</param>
internal sealed record SeedSummary(int Format, IReadOnlyList<DocumentSummary> Documents)
{
    /// <summary>
    /// The version that this program writes. It changes with the shape of the records and with every rule for deriving ids.
    /// </summary>
    public const int CurrentFormat = 1;
}
