namespace Graph.Api.Http;

/// <summary>The requests that came together.</summary>
/// <param name="Items">The requests, at least one.</param>
/// <param name="IsArray">They came as an array, so the answers go as one, in the same order.</param>
internal sealed record HttpBatch(IReadOnlyList<HttpParameters> Items, bool IsArray);
