using System.Text.Json;
using Graph.GraphQL.Engine;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A request as it came in, with what the host gives the resolvers.</summary>
public sealed record GraphQLRequest
{
    /// <summary>The document.</summary>
    public required string Query { get; init; }

    /// <summary>Which operation of the document is meant; null when it has only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The variables: a JSON object; default when there are none.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>What the client sent under <c>extensions</c>; the engine does not read it.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>The parent of the root fields: a column of one row. Null means an empty object.</summary>
    public Column? RootValue { get; init; }

    /// <summary>Whatever the host's resolvers want to find: services, the identity of the caller.</summary>
    public object? State { get; init; }

    /// <summary>What bounds the response; null when nothing does.</summary>
    public ResponseMeter? Meter { get; init; }

    /// <summary>The document, once it was prepared for this request.</summary>
    internal PreparedDocument? Prepared { get; set; }
}
