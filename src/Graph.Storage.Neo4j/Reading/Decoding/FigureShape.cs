using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>How a figure lies in an answer, and which column it becomes.</summary>
/// <param name="Type">The column.</param>
/// <param name="Form">How it lies there.</param>
internal readonly record struct FigureShape(StoreColumnType Type, FigureForm Form)
{
    /// <summary>It counts: zero where there are no rows; other figures are null there.</summary>
    public bool IsCount { get; init; }
}
