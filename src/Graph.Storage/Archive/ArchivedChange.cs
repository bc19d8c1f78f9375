namespace Graph.Storage.Archive;

/// <summary>A row of the change log; what it touched follows apart, as that may be a million facts.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Id">The change's own id, or null.</param>
/// <param name="At">When it was applied, in milliseconds since 1970 in UTC.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="Sources">The names of the sources whose records it wrote or dropped, in order.</param>
public sealed record ArchivedChange(long Number, string? Id, long At, string? Note, IReadOnlyList<string> Sources) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Changes;
}
