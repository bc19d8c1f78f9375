using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>A planned root field.</summary>
/// <param name="Fetch">The query of the store.</param>
/// <param name="Read">Reads the field's value, one row, from the store's result.</param>
internal sealed record RootPlan(FetchPlan Fetch, Func<FetchResult, Column> Read);
