using System.Collections.Immutable;
using Graph.Storage.Results;

namespace Graph.Storage.Neo4j.Reading.Decoding;

/// <summary>
/// How a grouping of a set lies in an answer: as a list of groups, each a list of the keys, the count, the figures and the
/// neighbours that are keys; then, where it is fetched, a list with the number of groups.
/// </summary>
/// <param name="Keys">The columns of the keys.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Rows">By key: the neighbour's row, or null where the key is a property.</param>
internal sealed record GroupShape(ImmutableArray<StoreColumnType> Keys, ImmutableArray<FigureShape> Figures, ImmutableArray<RowShape?> Rows)
{
    /// <summary>At most so many groups; one more is fetched where it is asked whether there are more.</summary>
    public required int First { get; init; }

    /// <summary>The number of groups is fetched.</summary>
    public required bool HasTotal { get; init; }

    /// <summary>The number of groups is that of those fetched.</summary>
    public required bool IsTotal { get; init; }

    /// <summary>Whether groups follow is wanted.</summary>
    public required bool HasNext { get; init; }
}
