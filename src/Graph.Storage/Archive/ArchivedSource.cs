using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>The record of a source.</summary>
/// <param name="Source">The record with its payload.</param>
public sealed record ArchivedSource(SourceRecord Source) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Sources;

    /// <inheritdoc/>
    public override int Weight => Source.Payload.Length * 4 / 3;
}
