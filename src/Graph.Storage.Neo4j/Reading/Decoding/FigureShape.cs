using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>The form of a figure in a response, and the column that it becomes.</summary>
/// <param name="Type">The column.</param>
/// <param name="Form">Its form in the response.</param>
internal readonly record struct FigureShape(StoreColumnType Type, FigureForm Form)
{
    /// <summary>Whether it counts: it is then zero if there are no rows; other figures are null.</summary>
    public bool IsCount { get; init; }
}
