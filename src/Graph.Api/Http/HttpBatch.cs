namespace Graph.Api.Http;

/// <summary>The requests that came together.</summary>
/// <param name="Items">
/// The requests, at least one. Each is read when its turn comes; <see cref="BadGraphQLHttpRequestException"/> where it is none.
/// </param>
/// <param name="IsArray">They came as an array, so the answers go as one, in the same order.</param>
internal sealed record HttpBatch(IReadOnlyList<Func<GraphQLHttpRequest>> Items, bool IsArray);
