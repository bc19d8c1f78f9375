namespace Graph.Storage.Results;

/// <summary>The result of a plan. Immutable and thread-safe.</summary>
/// <param name="Roots">The root rows, under one parent.</param>
/// <param name="IsCapped">Whether a search had more candidates than were ranked.</param>
public sealed record FetchResult(RowSet Roots, bool IsCapped = false)
{
    /// <summary>The words of a search that were ignored because there are too many.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
