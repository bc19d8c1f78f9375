namespace Graph.Storage.Results;

/// <summary>The answer to a plan. Immutable and safe to read from several threads.</summary>
/// <param name="Roots">The root rows, under one parent.</param>
/// <param name="IsCapped">A search had more candidates than were ranked.</param>
public sealed record FetchResult(RowSet Roots, bool IsCapped = false)
{
    /// <summary>The words of a search that were not looked for, because it has so many.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
