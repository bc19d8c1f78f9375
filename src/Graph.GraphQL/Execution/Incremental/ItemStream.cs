using System.Collections.Immutable;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>The items of one list that are delivered later.</summary>
/// <param name="lists">The list, among all at its position.</param>
/// <param name="row">Its position among them.</param>
/// <param name="path">Its path.</param>
/// <param name="label">The label of the stream, or null.</param>
/// <param name="firstIndex">The index of the first item that is delivered later.</param>
/// <param name="places">The lists around it.</param>
internal sealed class ItemStream(
    CompletedStream lists,
    int row,
    ImmutableArray<PathSegment> path,
    string? label,
    int firstIndex,
    ListPlaces places
) : IPending
{
    public CompletedStream Lists => lists;

    public int Row => row;

    public ImmutableArray<PathSegment> Path => path;

    public string? Label => label;

    public int FirstIndex => firstIndex;

    public ListPlaces Places => places;

    public string? Id { get; set; }
}
