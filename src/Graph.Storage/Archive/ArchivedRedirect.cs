namespace Graph.Storage.Archive;

/// <summary>Where an id that was merged away leads.</summary>
/// <param name="Id">The id that went.</param>
/// <param name="IntoId">The id of the fact that stands for it now, in one step.</param>
public sealed record ArchivedRedirect(string Id, string IntoId) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Redirects;
}
