using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>What the store answers to a change that it has seen.</summary>
/// <param name="Id">The change's id.</param>
/// <param name="Result">The answer.</param>
public sealed record ArchivedAnswer(string Id, ChangeResult Result) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Answers;
}
