using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Archive;

/// <summary>A current relation, or a past version of one.</summary>
/// <param name="State">Its id, type, ends and properties.</param>
/// <param name="Evidence">
/// The ids of its evidence in reading order; empty for a past version, because its evidence records the link itself.
/// </param>
/// <param name="Recorded">When it became current, in milliseconds since 1970 in UTC.</param>
/// <param name="Retracted">When it was superseded, in the same unit; null if it is current.</param>
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
