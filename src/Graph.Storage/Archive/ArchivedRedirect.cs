namespace Graph.Storage.Archive;

/// <summary>The redirect of a merged id.</summary>
/// <param name="Id">The id that was merged.</param>
/// <param name="IntoId">The id of the fact that replaces it now, without intermediate steps.</param>
public sealed record ArchivedRedirect(string Id, string IntoId) : ArchiveRecord
{
    /// <inheritdoc/>
    public override ArchivePart Part => ArchivePart.Redirects;
}
