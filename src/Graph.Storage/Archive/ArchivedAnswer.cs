using Graph.Storage.Changes;

namespace Graph.Storage.Archive;

/// <summary>The result that the store returns for a change that it has already applied.</summary>
/// <param name="Id">The change's id.</param>
/// <param name="Result">The result.</param>
public sealed record ArchivedAnswer(string Id, ChangeResult Result) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Answers;
}
