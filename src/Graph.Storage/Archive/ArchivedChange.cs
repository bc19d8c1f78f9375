namespace Graph.Storage.Archive;

/// <summary>A row of the change log. The touched facts are separate records, because there may be a million of them.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Id">The id of the change, or null.</param>
/// <param name="At">When it was applied, in milliseconds since 1970 in UTC.</param>
/// <param name="Note">The reason, or null.</param>
/// <param name="Sources">The names of the sources whose records it wrote or deleted, in order.</param>
public sealed record ArchivedChange(long Number, string? Id, long At, string? Note, IReadOnlyList<string> Sources) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Changes;
}
