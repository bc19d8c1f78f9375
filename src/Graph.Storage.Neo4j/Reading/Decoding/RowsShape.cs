namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// How the rows of one parent lie in an answer: a list of rows, or, where more is to be known, a list of that list, the total,
/// what <see cref="PageShape"/> names, in its order, and the figures.
/// </summary>
/// <param name="Row">The rows.</param>
/// <param name="Page">The page; null where rows are neither ordered nor paged.</param>
/// <param name="Summary">The figures, or null where none are wanted.</param>
internal sealed record RowsShape(RowShape Row, PageShape? Page = null, SummaryShape? Summary = null)
{
    /// <summary>After the rows it is said whether they were too many to be sorted; then this is thrown.</summary>
    public PlanRefusedException? Refusal { get; init; }

    /// <summary>Rows are all that is fetched.</summary>
    public bool IsBare => Page is not { IsBare: false } && Summary is null && Refusal is null;
}
