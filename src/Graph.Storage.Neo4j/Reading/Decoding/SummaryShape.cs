using System.Collections.Immutable;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>How the figures of a set lie in an answer, as one row where there are any, and the groupings after them.</summary>
/// <param name="Figures">They; counts are zero where a parent has no rows, other figures null.</param>
/// <param name="Groups">The groupings, in the plan's order.</param>
internal sealed record SummaryShape(ImmutableArray<FigureShape> Figures, ImmutableArray<GroupShape> Groups);
