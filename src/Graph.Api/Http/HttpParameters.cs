using System.Text.Json;

namespace Graph.Api.Http;

/// <summary>What a request asks, as GraphQL over HTTP carries it.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run, where the document has several.</param>
/// <param name="Variables">A JSON object, or null where there are none.</param>
/// <param name="Extensions">A JSON object, or null where there are none.</param>
internal sealed record HttpParameters(string Query, string? OperationName, JsonElement? Variables, JsonElement? Extensions);
