using System.Buffers;
using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Security;
using Graph.GraphQL.Execution;

namespace Graph.Api.Http.Sockets;

/// <summary>One connection of `graphql-transport-ws`: it is acknowledged, then runs operations side by side until either end closes.</summary>
internal sealed class SocketSession(
    WebSocket socket, OperationRunner runner, Keys keys, bool mayReadByHeader, LimitOptions limits, ILogger logger)
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> operations = new(StringComparer.Ordinal);
    private readonly SocketWriter writer = new(socket);
    private bool initialised;
    private bool acknowledged;

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var closing = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var initTimer = new CancellationTokenSource(limits.SocketInitialisation);
        try
        {
            while (await ReceiveAsync(initTimer.Token, cancellation) is { } message) await HandleAsync(message, closing.Token);
            await writer.CloseAsync((int)WebSocketCloseStatus.NormalClosure, "");
        }
        catch (SocketClosedException closed)
        {
            await writer.CloseAsync(closed.Code, closed.Message);
        }
        catch (OperationCanceledException) when (initTimer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await writer.CloseAsync(CloseCodes.InitialisationTimeout, "Connection initialisation timeout");
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException)
        {
            // The client went without saying goodbye.
        }
        finally
        {
            await closing.CancelAsync();
        }
    }

    // Before the acknowledgement the timer ends the wait; after it nothing does but the client.
    private Task<SocketMessage?> ReceiveAsync(CancellationToken initTimer, CancellationToken cancellation) =>
        acknowledged
            ? SocketMessage.ReceiveAsync(socket, limits.BodyBytes, cancellation)
            : WithTimer(initTimer, cancellation);

    private async Task<SocketMessage?> WithTimer(CancellationToken initTimer, CancellationToken cancellation)
    {
        // A read that is cancelled aborts the socket, so the timer is waited for beside it, to close in good order.
        var receiving = SocketMessage.ReceiveAsync(socket, limits.BodyBytes, cancellation);
        var timeout = Task.Delay(Timeout.InfiniteTimeSpan, initTimer);
        if (await Task.WhenAny(receiving, timeout) == receiving) return await receiving;
        throw new SocketClosedException(CloseCodes.InitialisationTimeout, "Connection initialisation timeout");
    }

    private async Task HandleAsync(SocketMessage message, CancellationToken cancellation)
    {
        switch (message.Type)
        {
            case "connection_init":
                await InitAsync(message);
                break;
            case "ping":
                await writer.WriteAsync("pong", null, default, cancellation);
                break;
            case "pong":
                break;
            case "subscribe":
                Subscribe(message, cancellation);
                break;
            case "complete":
                if (operations.TryRemove(message.RequireId(), out var running)) await running.CancelAsync();
                break;
            default:
                throw new SocketClosedException(CloseCodes.BadMessage, $"Unknown message type '{message.Type}'");
        }
    }

    private async Task InitAsync(SocketMessage message)
    {
        if (initialised) throw new SocketClosedException(CloseCodes.TooManyInitialisationRequests, "Too many initialisation requests");
        initialised = true;
        if (!mayReadByHeader && !keys.MayRead(message.Authorization)) throw new SocketClosedException(CloseCodes.Forbidden, "Forbidden");
        acknowledged = true;
        await writer.WriteAsync("connection_ack", null, default, CancellationToken.None);
    }

    private void Subscribe(SocketMessage message, CancellationToken cancellation)
    {
        if (!acknowledged) throw new SocketClosedException(CloseCodes.Unauthorized, "Unauthorized");
        var id = message.RequireId();
        var parameters = message.Parameters();
        var running = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (!operations.TryAdd(id, running))
        {
            running.Dispose();
            throw new SocketClosedException(CloseCodes.SubscriberAlreadyExists, $"Subscriber for {id} already exists");
        }

        if (operations.Count > limits.SocketOperations)
        {
            throw new SocketClosedException(CloseCodes.BadMessage,
                $"At most {limits.SocketOperations} operations at once (Graph__Limits__SocketOperations)");
        }

        _ = AnswerAsync(id, parameters, running);
    }

    private async Task AnswerAsync(string id, HttpParameters parameters, CancellationTokenSource running)
    {
        try
        {
            await foreach (var result in runner.RunAsync(parameters, running.Token))
            {
                if (!result.HasData)
                {
                    // A request that is wrong in itself ends with an error, and no complete after it.
                    await writer.WriteErrorsAsync(id, result, running.Token);
                    return;
                }

                await writer.WriteNextAsync(id, result, running.Token);
            }

            await writer.WriteAsync("complete", id, default, running.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or WebSocketException)
        {
            // Completed by the client, or the connection is gone.
        }
        catch (Exception error)
        {
            logger.LogError(error, "An operation over a WebSocket failed.");
            await writer.CloseAsync(CloseCodes.InternalError, "Internal server error");
            throw;
        }
        finally
        {
            operations.TryRemove(new KeyValuePair<string, CancellationTokenSource>(id, running));
            running.Dispose();
        }
    }
}
