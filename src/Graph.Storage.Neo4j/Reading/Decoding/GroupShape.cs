using System.Collections.Immutable;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// The form of a grouping in a response: a list of groups, each a list of the keys, the count, the figures and the neighbours
/// that are keys; then, if it is fetched, a list with the number of groups.
/// </summary>
/// <param name="Keys">The columns of the keys.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Rows">By key: the neighbour's row, or null if the key is a property.</param>
internal sealed record GroupShape(ImmutableArray<StoreColumnType> Keys, ImmutableArray<FigureShape> Figures, ImmutableArray<RowShape?> Rows)
{
    /// <summary>The maximum number of groups; one more is fetched to see whether there are more.</summary>
    public required int First { get; init; }

    /// <summary>Whether the number of groups is fetched.</summary>
    public required bool HasTotal { get; init; }

    /// <summary>Whether the number of groups is that of those fetched.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>Whether the plan requests to know if more groups follow.</summary>
    public required bool HasNext { get; init; }
}
