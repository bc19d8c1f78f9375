namespace Graph.Api.Http;

/// <summary>The requests of one HTTP request.</summary>
/// <param name="Items">
/// The requests, at least one. Each is read when it runs; throws <see cref="BadGraphQLHttpRequestException"/> if it is invalid.
/// </param>
/// <param name="IsArray">Whether they were sent as an array; the responses are then an array in the same order.</param>
internal sealed record HttpBatch(IReadOnlyList<Func<GraphQLHttpRequest>> Items, bool IsArray);
