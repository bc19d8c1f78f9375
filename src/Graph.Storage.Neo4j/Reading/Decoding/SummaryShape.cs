using System.Collections.Immutable;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>How the figures of a set lie in an answer: as one row.</summary>
/// <param name="Figures">Their columns; counts are zero where a parent has no rows, other figures null.</param>
internal sealed record SummaryShape(ImmutableArray<(ColumnType Type, bool IsCount)> Figures);
