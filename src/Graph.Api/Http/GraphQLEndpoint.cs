using Graph.Api.Configuration;
using Graph.Api.Errors;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.Api.Telemetry;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>`/graphql`: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLEngine engine,
    IGraphStore store,
    PersistedDocuments documents,
    StreamEndpoint streams,
    OperationTurns turns,
    ApiKeys keys,
    MemoryBudget budget,
    GraphOptions options
)
{
    /// <summary>The header that requests the plan in `extensions`; it requires the write key.</summary>
    private const string PlanHeader = "GraphQL-Plan";

    public async Task AnswerAsync(HttpContext context)
    {
        var isStream = StreamEndpoint.IsStream(context.Request);
        var takesParts = options.Incremental && MediaTypes.AcceptsParts(context.Request);
        if (
            (isStream ? MediaTypes.Json : MediaTypes.ForResponse(context.Request) ?? (takesParts ? MediaTypes.Json : null))
            is not { } mediaType
        )
        {
            await Refusals.WriteAsync(
                context,
                MediaTypes.Json,
                new BadGraphQLHttpRequestException(
                    StatusCodes.Status406NotAcceptable,
                    $"The response is available as {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}, "
                        + "but 'Accept' allows none of them.",
                    ErrorCodes.NotAcceptable
                )
            );
            return;
        }

        if (!keys.MayRead(context.Request))
        {
            await Refusals.WriteUnauthorizedAsync(context);
            return;
        }

        using var meter = new AnswerMeter(budget, options.Limits);
        context.Request.Body = new MeteredBody(context.Request.Body, meter);
        // It is also cancelled when the time of the request is over.
        var cancellation = context.RequestAborted;
        try
        {
            await (
                isStream ? streams.AnswerAsync(context, cancellation) : AnswerAsync(context, mediaType, takesParts, meter, cancellation)
            );
        }
        catch (Exception error) when (BadGraphQLHttpRequestException.Of(error) is { } refused)
        {
            if (refused.Status == StatusCodes.Status405MethodNotAllowed)
                context.Response.Headers.Allow = "GET, POST";
            await Refusals.WriteAsync(context, mediaType, refused);
        }
        catch (OperationCanceledException) when (context.Response.HasStarted)
        {
            // Parts have been sent: the missing end tells the client.
            context.Abort();
        }
    }

    private async Task AnswerAsync(
        HttpContext context,
        string mediaType,
        bool takesParts,
        AnswerMeter meter,
        CancellationToken cancellation
    )
    {
        var limits = options.Limits;
        var batch = await GraphQLHttpRequestReader.ReadBatchAsync(context.Request, turns, limits.BodyBytes, limits.Batch, cancellation);
        using var body = new AnswerBody();
        var status = StatusCodes.Status200OK;
        var overloaded = 0;
        var spent = (Field: 0.0, Type: 0.0);
        for (var i = 0; i < batch.Items.Count; i++)
        {
            if (batch.IsArray)
                body.Add(i == 0 ? "["u8.ToArray() : ","u8.ToArray());
            try
            {
                var (isGood, cost) =
                    takesParts && !batch.IsArray
                        ? await AnswerInPartsAsync(context, batch.Items[i](), body, meter, cancellation)
                        : await AnswerInTurnAsync(context, batch.Items[i], spent, body, meter, null, cancellation);
                if (context.Response.HasStarted)
                    return;
                // With the newer media type the status indicates whether the request itself was invalid; with plain JSON clients expect
                // 200.
                if (!isGood && !batch.IsArray && mediaType != MediaTypes.Json)
                    status = StatusCodes.Status400BadRequest;
                spent = (spent.Field + cost.Field, spent.Type + cost.Type);
            }
            catch (Exception error) when (batch.IsArray && BadGraphQLHttpRequestException.Of(error) is { } refused)
            {
                // An invalid request does not affect the others.
                body.Add(refused.ToResult());
                if (refused.RetryAfter is not { } later)
                    continue;
                Refusals.RetryLater(context, later);
                overloaded++;
            }
        }

        if (batch.IsArray)
            body.Add("]"u8.ToArray());
        if (overloaded == batch.Items.Count)
            status = StatusCodes.Status503ServiceUnavailable;
        await Refusals.WriteAsync(context, mediaType, status, body);
    }

    // Like the method above, but writes the parts as they arrive. The store is released when the last part exists, not when it was sent.
    private async Task<Outcome> AnswerInPartsAsync(
        HttpContext context,
        GraphQLHttpRequest parameters,
        AnswerBody body,
        AnswerMeter meter,
        CancellationToken cancellation
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var parts = new AnswerQueue();
        var answering = AnswerAsync();
        try
        {
            await MultipartWriter.WriteAsync(context.Response, parts, cancellation);
        }
        finally
        {
            if (!parts.IsAtEnd)
                await ended.CancelAsync();
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await answering;

        async Task<Outcome> AnswerAsync()
        {
            try
            {
                return await AnswerInTurnAsync(context, () => parameters, default, body, meter, parts, ended.Token);
            }
            finally
            {
                parts.Complete();
            }
        }
    }

    private async Task<Outcome> AnswerInTurnAsync(
        HttpContext context,
        Func<GraphQLHttpRequest> read,
        (double Field, double Type) spent,
        AnswerBody body,
        AnswerMeter meter,
        AnswerQueue? parts,
        CancellationToken cancellation
    )
    {
        using var operation = ObservedOperation.Begin(TransportNames.Http);
        try
        {
            return await turns.RunAsync(
                () => AnswerAsync(context, read(), spent, body, meter, parts, operation, cancellation),
                cancellation
            );
        }
        catch (Exception failed)
        {
            operation.Failed(failed);
            throw;
        }
    }

    // Executes one request and adds its result to the body, or sends it in parts if it has several.
    private async Task<Outcome> AnswerAsync(
        HttpContext context,
        GraphQLHttpRequest parameters,
        (double Field, double Type) spent,
        AnswerBody body,
        AnswerMeter meter,
        AnswerQueue? parts,
        ObservedOperation operation,
        CancellationToken cancellation
    )
    {
        await using var state = new RequestState(
            store,
            showsPlan: context.Request.Headers.ContainsKey(PlanHeader) && keys.MayWrite(context.Request),
            CostModeOf(context.Request)
        )
        {
            SpentByBatch = spent,
        };
        var resolved = documents.Resolve(parameters);
        var request = resolved.ToRequest(state, meter);
        operation.Describe(request);
        if (
            HttpMethods.IsGet(context.Request.Method)
            && engine.FindOperationType(request, cancellation) is { } type and not OperationType.Query
        )
        {
            throw new BadGraphQLHttpRequestException(
                StatusCodes.Status405MethodNotAllowed,
                $"A {type.ToString().ToLowerInvariant()} cannot be sent by GET: send it by POST.",
                ErrorCodes.MethodNotAllowed
            );
        }

        var answer = parts is null
            ? new IncrementalResult(await engine.ExecuteAsync(request, cancellation))
            : await engine.ExecuteIncrementallyAsync(request, cancellation);
        var result = answer.Initial;
        if (result.HasData)
            operation.Is(engine.FindOperationType(request, cancellation));
        if (BadGraphQLHttpRequestException.Overloaded(result) is { } refused)
        {
            result.Dispose();
            throw refused;
        }

        operation.Answered(result.Errors);
        if (result.Errors.Count == 0)
            documents.Remember(resolved);
        if (answer.HasNext)
        {
            await parts!.AddAllAsync(answer, cancellation);
            return new Outcome(IsGood: true, default);
        }

        if (state is { CostMode: CostMode.Validate, Cost: { } cost })
        {
            result.Dispose();
            body.Add(ExecutionResult.OfExtensions(new Dictionary<string, object?> { ["operationCost"] = LimitRule.Extension(cost) }));
            return new Outcome(IsGood: true, default);
        }

        meter.Settle(Add(result, body));
        return new Outcome(result.HasData, result.HasData && state.Cost is { } spentHere ? (spentHere.Field, spentHere.Type) : default);
    }

    // The meter has counted the data and its errors; the rest of the response may still make it too large.
    private long Add(ExecutionResult result, AnswerBody body)
    {
        var (before, parts) = (body.Length, result.ToParts());
        if (before + parts.Sum(part => (long)part.Length) <= options.Limits.AnswerBytes)
        {
            body.Add(result, parts);
        }
        else
        {
            result.Dispose();
            body.Add(result.GivenUp(AnswerMeter.TooLarge(options.Limits)));
        }

        return body.Length - before;
    }

    private static CostMode CostModeOf(HttpRequest request) =>
        ((string?)request.Headers["GraphQL-Cost"])?.ToLowerInvariant() switch
        {
            "report" => CostMode.Report,
            "validate" => CostMode.Validate,
            _ => CostMode.Enforce,
        };

    /// <summary>The outcome of one request.</summary>
    /// <param name="IsGood">Whether the request itself was valid.</param>
    /// <param name="Cost">Its share of the cost of the batch.</param>
    private readonly record struct Outcome(bool IsGood, (double Field, double Type) Cost);
}
