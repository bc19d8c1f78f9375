namespace Graph.GraphQL.Execution;

/// <summary>The lists around a position of the response, outer before inner, and the index in each.</summary>
internal readonly record struct ListPlaces(Selection[] Fields, int[] Indices);
