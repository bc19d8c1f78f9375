using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>`/graphql`: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLEngine engine, IGraphStore store, Documents documents, StreamEndpoint streams, Keys keys, MemoryBudget budget, GraphOptions options)
{
    /// <summary>The header by which a writer asks for the plan in `extensions`.</summary>
    private const string PlanHeader = "GraphQL-Plan";

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="waited">How long it has waited for its turn, which counts as time that it takes.</param>
    public async Task AnswerAsync(HttpContext context, TimeSpan waited = default)
    {
        var isStream = StreamEndpoint.IsStream(context.Request);
        var takesParts = options.Incremental && MediaTypes.AcceptsParts(context.Request);
        if ((isStream ? MediaTypes.Json : MediaTypes.ForAnswer(context.Request) ?? (takesParts ? MediaTypes.Json : null)) is not { } mediaType)
        {
            await RefuseAsync(context, MediaTypes.Json, StatusCodes.Status406NotAcceptable,
                $"The answer comes as {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}; 'Accept' allows none.", "NOT_ACCEPTABLE");
            return;
        }

        if (!keys.MayRead(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, mediaType, StatusCodes.Status401Unauthorized,
                "Reading needs a key: send it as 'Authorization: Bearer <key>'.", "AUTH_NOT_AUTHENTICATED");
            return;
        }

        using var meter = new AnswerMeter(budget, options.Limits);
        context.Request.Body = new MeteredBody(context.Request.Body, meter);
        var left = options.Limits.RequestTime - waited;
        using var timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, context.RequestAborted);
        try
        {
            await (isStream ? streams.AnswerAsync(context) : AnswerAsync(context, mediaType, takesParts, meter, either.Token));
        }
        catch (ResponseRefusedException refused)
        {
            await RefuseAsync(context, mediaType, StatusCodes.Status503ServiceUnavailable, refused.Error);
        }
        catch (BadHttpParametersException refused)
        {
            if (refused.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(context, mediaType, refused.Status, refused.Message, refused.Code);
        }
        catch (BadHttpRequestException refused)
        {
            await RefuseAsync(context, mediaType, refused.StatusCode, "The request's body could not be read.", "INVALID_REQUEST");
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !context.Response.HasStarted)
        {
            var timeout = BadHttpParametersException.Timeout(options.Limits.RequestTime);
            await RefuseAsync(context, mediaType, timeout.Status, timeout.Message, timeout.Code);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested)
        {
            // Parts have been sent: the client is told by the missing end.
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to tell.
        }
    }

    private async Task AnswerAsync(
        HttpContext context, string mediaType, bool takesParts, AnswerMeter meter, CancellationToken cancellation)
    {
        var limits = options.Limits;
        var batch = await HttpParametersReader.ReadBatchAsync(context.Request, limits.BodyBytes, limits.Batch, cancellation);
        using var body = new AnswerBody();
        var status = StatusCodes.Status200OK;
        var spent = (Field: 0.0, Type: 0.0);
        for (var i = 0; i < batch.Items.Count; i++)
        {
            if (batch.IsArray) body.Add(i == 0 ? "["u8.ToArray() : ","u8.ToArray());
            try
            {
                var (result, cost) = await AnswerAsync(context, batch.Items[i](), takesParts && !batch.IsArray, spent, meter, cancellation);
                if (result is null) return;
                // With the newer media type the status tells whether the request itself was wrong; with plain JSON clients expect 200.
                if (!IsGood(result) && !batch.IsArray && mediaType != MediaTypes.Json) status = StatusCodes.Status400BadRequest;
                if (result.HasData && cost is { } each) spent = (spent.Field + each.Field, spent.Type + each.Type);
                meter.Settle(Add(result, body));
            }
            catch (BadHttpParametersException refused) when (batch.IsArray)
            {
                // One that is wrong does not spoil the others.
                body.Add(refused.ToResult());
            }
        }

        if (batch.IsArray) body.Add("]"u8.ToArray());
        else if (meter.IsOverloaded) status = StatusCodes.Status503ServiceUnavailable;
        await WriteAsync(context, mediaType, status, body);
    }

    // The meter has seen the data and its errors; what else an answer says may make it too large all the same.
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

    private static bool IsGood(ExecutionResult result) => result.HasData || result.Errors.Count == 0;

    // Answers one request: the answer, still to be sent, and what it cost; no answer where it was sent in parts.
    private async Task<(ExecutionResult? Result, OperationCost? Cost)> AnswerAsync(
        HttpContext context, HttpParameters parameters, bool takesParts, (double Field, double Type) spent, AnswerMeter meter,
        CancellationToken cancellation)
    {
        parameters = documents.Resolve(parameters);
        await using var state = new RequestState(store,
            showsPlan: context.Request.Headers.ContainsKey(PlanHeader) && keys.MayWrite(context.Request),
            CostModeOf(context.Request))
        {
            SpentByBatch = spent,
        };
        var request = new GraphQLRequest
        {
            Query = parameters.Query,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables ?? default,
            Extensions = parameters.Extensions ?? default,
            State = state,
            Meter = meter,
        };
        if (HttpMethods.IsGet(context.Request.Method) && engine.FindOperationType(request) is { } type and not OperationType.Query)
        {
            throw new BadHttpParametersException(StatusCodes.Status405MethodNotAllowed,
                $"A {type.ToString().ToLowerInvariant()} cannot be asked by GET: send it by POST.", "METHOD_NOT_ALLOWED");
        }

        var answer = takesParts
            ? await engine.ExecuteIncrementallyAsync(request, cancellation)
            : new IncrementalResult(await engine.ExecuteAsync(request, cancellation));
        if (answer.Initial.Errors.Count == 0) documents.Remember(parameters);
        if (answer.HasNext)
        {
            using var initial = answer.Initial;
            await PartsWriter.WriteAsync(context.Response, answer, cancellation);
            return default;
        }

        return state is { CostMode: CostMode.Validate, Cost: { } cost }
            ? (ExecutionResult.OfExtensions(new Dictionary<string, object?> { ["operationCost"] = LimitRule.Extension(cost) }), null)
            : (answer.Initial, state.Cost);
    }

    private static CostMode CostModeOf(HttpRequest request) => ((string?)request.Headers["GraphQL-Cost"])?.ToLowerInvariant() switch
    {
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        _ => CostMode.Enforce,
    };

    private static Task RefuseAsync(HttpContext context, string mediaType, int status, string message, string code) =>
        RefuseAsync(context, mediaType, status, new BadHttpParametersException(status, message, code).ToResult());

    private static Task RefuseAsync(HttpContext context, string mediaType, int status, GraphQLError error) =>
        RefuseAsync(context, mediaType, status, ExecutionResult.RequestError(error));

    private static async Task RefuseAsync(HttpContext context, string mediaType, int status, ExecutionResult refusal)
    {
        using var body = new AnswerBody();
        body.Add(refusal);
        await WriteAsync(context, mediaType, status, body);
    }

    private static async Task WriteAsync(HttpContext context, string mediaType, int status, AnswerBody body)
    {
        var response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "1";
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.Length;
        await body.WriteAsync(response.Body, context.RequestAborted);
    }
}
