namespace Graph.Seeding;

/// <summary>How much the graph knows of one document.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Counts">How many facts of each sort occur in it: <c>14 actors</c>; none that are zero.</param>
public sealed record DocumentSummary(string Id, string Title, IReadOnlyList<FactCount> Counts);
