namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// The form of the rows of one parent in a response: a list of rows, or, if more is fetched, a list of that list, the total,
/// the data that <see cref="PageShape"/> names, in its order, and the figures.
/// </summary>
/// <param name="Row">The rows.</param>
/// <param name="Page">The page; null if rows are neither ordered nor paged.</param>
/// <param name="Summary">The figures, or null if none are requested.</param>
internal sealed record RowsShape(RowShape Row, PageShape? Page = null, SummaryShape? Summary = null)
{
    /// <summary>The exception to throw if the response states, after the rows, that there were too many to be sorted.</summary>
    public PlanRefusedException? Refusal { get; init; }

    /// <summary>Whether only rows are fetched.</summary>
    public bool IsBare => Page is not { IsBare: false } && Summary is null && Refusal is null;
}
