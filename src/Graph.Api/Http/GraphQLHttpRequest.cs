using System.Text.Json;
using Graph.Api.Execution;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Http;

/// <summary>What a request asks, as GraphQL over HTTP carries it.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run, where the document has several.</param>
/// <param name="Variables">A JSON object, or null where there are none.</param>
/// <param name="Extensions">A JSON object, or null where there are none.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, JsonElement? Variables, JsonElement? Extensions)
{
    /// <summary>The id of a stored document, given instead of <see cref="Query"/> (which is then empty) or beside it.</summary>
    public string? DocumentId { get; init; }

    /// <summary>How many bytes the message had that it came in, which stays in memory as long as this; 0 where somebody else counts them.</summary>
    public long Bytes { get; init; }

    /// <summary>The request to the engine.</summary>
    public GraphQLRequest ToRequest(RequestState state, ResponseMeter meter) =>
        new()
        {
            Query = Query,
            OperationName = OperationName,
            Variables = Variables ?? default,
            Extensions = Extensions ?? default,
            State = state,
            Meter = meter,
        };
}
