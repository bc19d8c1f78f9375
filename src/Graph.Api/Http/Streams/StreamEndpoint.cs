using System.Diagnostics;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Limits;
using Graph.Api.Telemetry;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Microsoft.AspNetCore.Http.Timeouts;

namespace Graph.Api.Http.Streams;

/// <summary>
/// GraphQL over server-sent events (the protocol of `graphql-sse`), both modes: a stream per operation, or one stream that is reserved by
/// PUT and carries the responses of operations that are sent by POST.
/// </summary>
internal sealed class StreamEndpoint(
    OperationRunner runner,
    OperationTurns turns,
    GraphOptions options,
    ILogger logger,
    CancellationToken stopping
)
{
    private const string TokenHeader = "X-GraphQL-Event-Stream-Token";
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(12);
    private readonly Reservations _reservations = new(options.Limits);

    /// <summary>Whether the request belongs to this protocol.</summary>
    public static bool IsStream(HttpRequest request) =>
        HttpMethods.IsPut(request.Method)
        || HttpMethods.IsDelete(request.Method)
        || Token(request) is not null
        || MediaTypes.PrefersStream(request);

    /// <summary>
    /// Handles the request. The token cancels only the reading of the request, not the stream. Throws <see
    /// cref="BadGraphQLHttpRequestException"/> if the request is invalid.
    /// </summary>
    public async Task AnswerAsync(HttpContext context, CancellationToken inTime)
    {
        var arrival = Stopwatch.GetTimestamp();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var (request, cancellation) = (context.Request, ending.Token);
        if (HttpMethods.IsPut(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync(_reservations.Add(), cancellation);
        }
        else if (Token(request) is not { } token)
        {
            var parameters = await GraphQLHttpRequestReader.ReadAsync(request, turns, options.Limits.BodyBytes, inTime);
            await DistinctAsync(context, parameters, arrival, cancellation);
        }
        else
        {
            var reserved =
                _reservations.Find(token)
                ?? throw new BadGraphQLHttpRequestException(
                    StatusCodes.Status404NotFound,
                    "No such stream is reserved: reserve one by PUT.",
                    ErrorCodes.StreamNotFound
                );
            await SingleAsync(context, token, reserved, arrival, inTime, cancellation);
        }
    }

    private static string? Token(HttpRequest request) =>
        (string?)request.Headers[TokenHeader] is { Length: > 0 } header ? header : (string?)request.Query["token"];

    private async Task DistinctAsync(HttpContext context, GraphQLHttpRequest parameters, long arrival, CancellationToken cancellation)
    {
        using var open = Open(context);
        var events = new EventWriter(context.Response);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var results = runner
            .RunAsync(parameters, TransportNames.EventStream, arrival, ending.Token)
            .GetAsyncEnumerator(ending.Token);
        // Subscribes before the stream opens, so that a client that sees it open misses no later event.
        var next = results.MoveNextAsync().AsTask();
        try
        {
            await events.OpenAsync(cancellation);
            using var quiet = new PeriodicTimer(Quiet);
            _ = KeepAliveAsync(quiet, events, cancellation);
            for (; await next; next = results.MoveNextAsync().AsTask())
            {
                await events.WriteAsync("next", results.Current.ToParts(), cancellation);
            }

            await events.WriteAsync("complete", [], cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The client has disconnected because it needs no more events.
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SingleAsync(
        HttpContext context,
        string token,
        Reservation reserved,
        long arrival,
        CancellationToken inTime,
        CancellationToken cancellation
    )
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            await StreamAsync(context, token, reserved, cancellation);
            return;
        }

        if (HttpMethods.IsDelete(request.Method))
        {
            reserved.Complete((string?)request.Query["operationId"] ?? "");
            return;
        }

        var parameters = await GraphQLHttpRequestReader.ReadAsync(request, turns, options.Limits.BodyBytes, inTime);
        var id =
            parameters.Extensions is { } extensions
            && extensions.TryGetProperty("operationId", out var given)
            && given.ValueKind == JsonValueKind.String
                ? given.GetString()!
                : "";
        if (id.Length == 0)
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status400BadRequest,
                "'extensions.operationId' is missing.",
                ErrorCodes.InvalidRequest
            );
        }

        if (!reserved.TryStart(id, out var running))
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status409Conflict,
                $"The operation '{Excerpt.Of(id)}' is already running, or too many operations are.",
                ErrorCodes.OperationExists
            );
        }

        parameters = parameters with { Bytes = (request.Body as MeteredBody)?.Received ?? 0 };
        // Many operations may wait for the stream to open, for a long time.
        var waits = reserved.Events.IsCompleted ? 0 : parameters.Bytes * MeteredBody.BytesPerByte;
        if (waits > 0 && !runner.Budget.TryTakeToWait(waits))
        {
            reserved.TryEnd(id, running);
            throw new ResponseRefusedException(MemoryBudget.Overloaded);
        }

        _ = AnswerAsync(id, parameters, arrival, waits, reserved, running, running.Token);
        context.Response.StatusCode = StatusCodes.Status202Accepted;
    }

    private async Task StreamAsync(HttpContext context, string token, Reservation reserved, CancellationToken cancellation)
    {
        if (!reserved.TryOpen())
        {
            throw new BadGraphQLHttpRequestException(StatusCodes.Status409Conflict, "The stream is already open.", ErrorCodes.StreamOpen);
        }

        using var open = Open(context);
        var events = new EventWriter(context.Response);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, reserved.Ending);
        try
        {
            await events.OpenAsync(ending.Token);
            reserved.Begin(events);
            using var quiet = new PeriodicTimer(Quiet);
            await KeepAliveAsync(quiet, events, ending.Token);
        }
        finally
        {
            // The client has disconnected, and its operations end.
            _reservations.Remove(token);
            await events.CloseAsync();
        }
    }

    // A stream stays open for as long as the client needs it; each operation has its own time limit.
    private static IDisposable Open(HttpContext context)
    {
        context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
        return ApiTelemetry.OpenStream(TransportNames.EventStream);
    }

    private async Task AnswerAsync(
        string id,
        GraphQLHttpRequest parameters,
        long arrival,
        long waits,
        Reservation reserved,
        CancellationTokenSource running,
        CancellationToken cancellation
    )
    {
        try
        {
            var events = await OpenedAsync(reserved, waits, cancellation);
            // The wait for the stream has its own limit; the time of the operation counts from then on.
            if (waits > 0)
                arrival = Stopwatch.GetTimestamp();
            await foreach (var answer in runner.RunAsync(parameters, TransportNames.EventStream, arrival, cancellation))
            {
                await events.WriteAsync("next", Wrap(id, answer.ToParts()), cancellation);
            }

            // The id is freed before the client is notified, so that it may reuse the id immediately.
            if (reserved.TryEnd(id, running))
                await events.WriteAsync("complete", Wrap(id, []), reserved.Ending);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // Completed by the client, or the stream is lost.
        }
        catch (Exception error)
        {
            logger.LogError(error, "An operation over a stream of events failed.");
            reserved.End();
        }
        finally
        {
            reserved.TryEnd(id, running);
        }
    }

    private async Task<EventWriter> OpenedAsync(Reservation reserved, long waits, CancellationToken cancellation)
    {
        try
        {
            return await reserved.Events.WaitAsync(cancellation);
        }
        finally
        {
            runner.Budget.Take(-waits);
        }
    }

    private static async Task KeepAliveAsync(PeriodicTimer quiet, EventWriter events, CancellationToken cancellation)
    {
        try
        {
            while (await quiet.WaitForNextTickAsync(cancellation))
                await events.CommentAsync(cancellation);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The stream has ended.
        }
    }

    private static ReadOnlyMemory<byte>[] Wrap(string id, ReadOnlyMemory<byte>[] payload)
    {
        var name = JsonSerializer.SerializeToUtf8Bytes(id);
        return payload.Length == 0
            ? ["{\"id\":"u8.ToArray(), name, "}"u8.ToArray()]
            : ["{\"id\":"u8.ToArray(), name, ",\"payload\":"u8.ToArray(), .. payload, "}"u8.ToArray()];
    }
}
