using System.Net.WebSockets;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Security;
using Graph.Api.Telemetry;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Http.Sockets;

/// <summary>`/graphql` as a WebSocket, by the sub-protocol `graphql-transport-ws`.</summary>
internal sealed class SocketEndpoint(
    OperationRunner runner,
    OperationTurns turns,
    ApiKeys keys,
    GraphOptions options,
    ILogger logger,
    CancellationToken stopping
)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task AcceptAsync(HttpContext context)
    {
        // It stays open for as long as the client needs it; each operation has its own time limit.
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        if (!context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol))
        {
            // A close code can be sent only on an open connection, so the connection is opened to be closed.
            using var refused = await context.WebSockets.AcceptWebSocketAsync();
            await refused.CloseAsync(
                (WebSocketCloseStatus)CloseCodes.SubprotocolNotAcceptable,
                "Subprotocol not acceptable",
                context.RequestAborted
            );
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(Protocol);
        using var open = ApiTelemetry.OpenStream(TransportNames.WebSocket);
        var session = new SocketSession(socket, runner, turns, keys, keys.MayRead(context.Request), options.Limits, logger);
        await session.RunAsync(stopping, context.RequestAborted);
    }
}
