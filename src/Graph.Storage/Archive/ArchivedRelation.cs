using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Archive;

/// <summary>A relation as it stands, or a version of one that no longer holds.</summary>
/// <param name="State">Its id, type, ends and properties.</param>
/// <param name="Evidence">The ids of its evidence in reading order; empty for a version, whose evidence says it itself.</param>
/// <param name="Recorded">Since when it holds, in milliseconds since 1970 in UTC.</param>
/// <param name="Retracted">From when on it no longer holds, likewise; null where it stands.</param>
public sealed record ArchivedRelation(RelationState State, IReadOnlyList<string> Evidence, long Recorded, long? Retracted = null)
    : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => Retracted is null ? ArchivePart.Relations : ArchivePart.RelationVersions;

    /// <inheritdoc/>
    public override string Type => State.Type.Name;

    /// <inheritdoc/>
    public override int Weight => ValueWeight.Of(State.Properties);
}
