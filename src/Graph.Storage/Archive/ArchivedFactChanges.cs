using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>A stretch of the facts that a change touched.</summary>
/// <param name="Change">The change's number.</param>
/// <param name="Place">Which stretch it is, from 0; all but the last of a change have <see cref="Size"/> facts.</param>
/// <param name="Facts">
/// The facts: of a change, nodes by id, then relations by id. <see cref="FactChange.IntoId"/> is what the id resolves to now.
/// </param>
public sealed record ArchivedFactChanges(long Change, long Place, IReadOnlyList<FactChange> Facts) : ArchiveRecord
{
    /// <summary>How many facts a stretch has at most.</summary>
    public const int Size = 1_000;

    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Touches;

    /// <inheritdoc/>
    public override int Weight => Facts.Count * 150;
}
