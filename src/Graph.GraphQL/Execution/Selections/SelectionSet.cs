using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Execution;

/// <summary>What is selected from objects of one type at one position.</summary>
/// <param name="Selections">The fields, in order of the response.</param>
/// <param name="Error">Why the fields cannot be told (the condition of a @skip or @include is no boolean); else null.</param>
internal sealed record SelectionSet(IReadOnlyList<Selection> Selections, GraphQLError? Error);
