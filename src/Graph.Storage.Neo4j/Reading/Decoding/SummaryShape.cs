using System.Collections.Immutable;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>The form of the figures of a set in a response: one row if there are any, then the groupings.</summary>
/// <param name="Figures">The figures; if a parent has no rows, counts are zero and other figures null.</param>
/// <param name="Groups">The groupings, in the plan's order.</param>
internal sealed record SummaryShape(ImmutableArray<FigureShape> Figures, ImmutableArray<GroupShape> Groups);
