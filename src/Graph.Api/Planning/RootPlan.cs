using Graph.GraphQL.Execution;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>A planned root field.</summary>
/// <param name="Fetch">The question to the store.</param>
/// <param name="Read">The field's value, one row, from the store's answer.</param>
internal sealed record RootPlan(FetchPlan Fetch, Func<FetchResult, Column> Read);
