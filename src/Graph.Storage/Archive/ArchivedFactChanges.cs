using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>A section of the facts that a change touched.</summary>
/// <param name="Change">The change's number.</param>
/// <param name="Place">
/// The index of the section, from 0. All sections of a change except the last have <see cref="Size"/> facts.
/// </param>
/// <param name="Facts">
/// The facts. Within a change, nodes by id precede relations by id. <see cref="FactChange.IntoId"/> is the id to which it
/// resolves now.
/// </param>
public sealed record ArchivedFactChanges(long Change, long Place, IReadOnlyList<FactChange> Facts) : ArchiveRecord
{
    /// <summary>The maximum number of facts in a section.</summary>
    public const int Size = 1_000;

    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Touches;

    /// <inheritdoc/>
    public override int Weight => Facts.Count * 150;
}
