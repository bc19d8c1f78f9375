namespace Graph.Api.Telemetry;

/// <summary>The values of `graph.transport`.</summary>
internal static class TransportNames
{
    public const string Http = "http";
    public const string WebSocket = "websocket";
    public const string EventStream = "sse";
}
