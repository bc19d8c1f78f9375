using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Security;
using Graph.Api.Telemetry;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http.Sockets;

/// <summary>
/// One connection of `graphql-transport-ws`: it is acknowledged, then runs operations concurrently until either end closes.
/// </summary>
internal sealed class SocketSession(
    WebSocket socket,
    OperationRunner runner,
    OperationTurns turns,
    ApiKeys keys,
    bool mayReadByHeader,
    LimitOptions limits,
    ILogger logger
)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new(StringComparer.Ordinal);
    private readonly SocketWriter _writer = new(socket);
    private bool _initialised;
    private bool _acknowledged;

    /// <param name="stopping">The server is stopping: the connection is closed properly.</param>
    /// <param name="cancellation">The connection is lost.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken cancellation)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var initTimer = new CancellationTokenSource(limits.SocketInitialisation);
        try
        {
            while (await ReceiveAsync(initTimer.Token, stopping, cancellation) is { } message)
                await HandleAsync(message, closing.Token);
            await _writer.CloseAsync((int)WebSocketCloseStatus.NormalClosure, "");
        }
        catch (SocketClosedException closed)
        {
            await _writer.CloseAsync(closed.Code, closed.Message);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client disconnected without a close frame.
        }
        finally
        {
            await closing.CancelAsync();
        }
    }

    private async Task<SocketMessage?> ReceiveAsync(CancellationToken initTimer, CancellationToken stopping, CancellationToken cancellation)
    {
        // Cancelling a read aborts the socket, so the session also waits for the event that ends it, in order to close properly.
        using var meter = runner.NewMeter();
        var receiving = SocketMessage.ReceiveAsync(socket, turns, limits, meter, cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_acknowledged ? CancellationToken.None : initTimer, stopping);
        await Task.WhenAny(receiving, Task.Delay(Timeout.InfiniteTimeSpan, ending.Token));
        if (receiving.IsCompleted)
            return await receiving;
        throw stopping.IsCancellationRequested
            ? new SocketClosedException((int)WebSocketCloseStatus.EndpointUnavailable, "The server is stopping")
            : new SocketClosedException(CloseCodes.InitialisationTimeout, "Connection initialisation timeout");
    }

    private async Task HandleAsync(SocketMessage message, CancellationToken cancellation)
    {
        switch (message.Type)
        {
            case "connection_init":
                await InitAsync(message);
                break;
            case "ping":
                await _writer.WriteAsync("pong", null, [], cancellation);
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message, cancellation);
                break;
            case "complete":
                if (_operations.TryRemove(message.RequireId(), out var running))
                {
                    await running.CancelAsync();
                    running.Dispose();
                }

                break;
            default:
                throw new SocketClosedException(CloseCodes.BadMessage, $"Unknown message type '{message.Type}'");
        }
    }

    private async Task InitAsync(SocketMessage message)
    {
        if (_initialised)
            throw new SocketClosedException(CloseCodes.TooManyInitialisationRequests, "Too many initialisation requests");
        _initialised = true;
        if (!mayReadByHeader && !keys.MayRead(message.Authorization))
            throw new SocketClosedException(CloseCodes.Forbidden, "Forbidden");
        _acknowledged = true;
        await _writer.WriteAsync("connection_ack", null, [], CancellationToken.None);
    }

    private void Subscribe(SocketMessage message, CancellationToken cancellation)
    {
        var arrival = Stopwatch.GetTimestamp();
        if (!_acknowledged)
            throw new SocketClosedException(CloseCodes.Unauthorized, "Unauthorized");
        var id = message.RequireId();
        var parameters = message.Parameters() with { Bytes = message.Bytes };
        var running = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!_operations.TryAdd(id, running))
        {
            running.Dispose();
            throw new SocketClosedException(CloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        }

        _ =
            _operations.Count > limits.SocketOperations
                ? RefuseAsync(id, running)
                : AnswerAsync(id, parameters, arrival, running, running.Token);
    }

    private async Task RefuseAsync(string id, CancellationTokenSource running)
    {
        End(id, running);
        using var refusal = new BadGraphQLHttpRequestException(
            StatusCodes.Status429TooManyRequests,
            $"At most {limits.SocketOperations} operations may run concurrently on one connection "
                + "(Graph__Limits__SocketOperations): complete one first.",
            ErrorCodes.OperationsLimit
        ).ToResult();
        await _writer.WriteErrorsAsync(id, refusal, CancellationToken.None);
    }

    private async Task AnswerAsync(
        string id,
        GraphQLHttpRequest parameters,
        long arrival,
        CancellationTokenSource running,
        CancellationToken cancellation
    )
    {
        try
        {
            await foreach (var answer in runner.RunAsync(parameters, TransportNames.WebSocket, arrival, cancellation))
            {
                if (answer.IsRefusal)
                {
                    // An invalid request ends with an error, without a complete after it.
                    End(id, running);
                    await _writer.WriteErrorsAsync(id, answer.Response!, CancellationToken.None);
                    return;
                }

                await _writer.WriteAsync("next", id, answer.ToParts(), cancellation);
            }

            if (End(id, running))
                await _writer.WriteAsync("complete", id, [], CancellationToken.None);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // Completed by the client, or the connection is lost.
        }
        catch (Exception error)
        {
            logger.LogError(error, "An operation over a WebSocket failed.");
            await _writer.CloseAsync(CloseCodes.InternalError, "Internal server error");
        }
        finally
        {
            End(id, running);
        }
    }

    // Before the client is notified, so that it may reuse the id immediately. False if the client has already ended it.
    private bool End(string id, CancellationTokenSource running)
    {
        if (!_operations.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, running)))
            return false;
        running.Dispose();
        return true;
    }
}
