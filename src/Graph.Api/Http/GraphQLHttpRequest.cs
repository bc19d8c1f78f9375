using System.Text.Json;
using Graph.Api.Execution;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Http;

/// <summary>The parameters of a request, as defined by GraphQL over HTTP.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation to run, if the document has several.</param>
/// <param name="Variables">A JSON object, or null if there are none.</param>
/// <param name="Extensions">A JSON object, or null if there are none.</param>
internal sealed record GraphQLHttpRequest(string Query, string? OperationName, JsonElement? Variables, JsonElement? Extensions)
{
    /// <summary>The id of a stored document, given instead of <see cref="Query"/> (which is then empty) or in addition to it.</summary>
    public string? DocumentId { get; init; }

    /// <summary>
    /// The number of bytes of the original message, which stays in memory as long as this object; 0 if they are counted elsewhere.
    /// </summary>
    public long Bytes { get; init; }

    /// <summary>Creates the request to the engine.</summary>
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
