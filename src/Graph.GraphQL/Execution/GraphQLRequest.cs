using System.Text.Json;
using Graph.GraphQL.Engine;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A request as received, with the data that the host provides for the resolvers.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document.</summary>
    public required string Query { get; init; }

    /// <summary>The name of the selected operation; null if the document has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object; default if there are none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The <c>extensions</c> sent by the client; the engine does not read them.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The parent of the root fields: a column of one row. Null means an empty object.</summary>
    public Column? RootValue { get; init; }

    /// <summary>Data for the host's resolvers, such as services and the identity of the caller.</summary>
    public object? State { get; init; }

    /// <summary>The meter that limits the response; null for no limit.</summary>
    public ResponseMeter? Meter { get; init; }

    /// <summary>The document, after it was prepared for this request.</summary>
    internal PreparedDocument? Prepared { get; set; }
}
