namespace Graph.Seeding;

/// <summary>A document of the graph with the number of its facts.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Counts">The number of facts of each category in it: <c>14 actors</c>; zeros are omitted.</param>
public sealed record DocumentSummary(string Id, string Title, IReadOnlyList<FactCount> Counts);
