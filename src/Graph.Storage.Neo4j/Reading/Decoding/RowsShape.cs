namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// How the rows of one parent lie in an answer: a list of rows, or, where more is to be known, a list of that list, the total,
/// and what <see cref="PageShape"/> names, in its order.
/// </summary>
/// <param name="Row">The rows.</param>
/// <param name="Page">The page; null where rows are neither ordered nor paged.</param>
internal sealed record RowsShape(RowShape Row, PageShape? Page);
