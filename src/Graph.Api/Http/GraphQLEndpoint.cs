using System.Buffers;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>`/graphql`: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLEngine engine, IGraphStore store, Documents documents, StreamEndpoint streams, Keys keys, GraphOptions options)
{
    /// <summary>The header by which a writer asks for the plan in `extensions`.</summary>
    private const string PlanHeader = "GraphQL-Plan";

    public async Task AnswerAsync(HttpContext context)
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
            await Refusals.WriteUnauthorizedAsync(context);
            return;
        }

        using var timer = new CancellationTokenSource(options.Limits.RequestTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, context.RequestAborted);
        try
        {
            await (isStream ? streams.AnswerAsync(context) : AnswerAsync(context, mediaType, takesParts, either.Token));
        }
        catch (BadHttpParametersException refused)
        {
            if (refused.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(context, mediaType, refused.Status, refused.Message, refused.Code);
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

    private async Task AnswerAsync(HttpContext context, string mediaType, bool takesParts, CancellationToken cancellation)
    {
        var limits = options.Limits;
        var batch = await HttpParametersReader.ReadBatchAsync(context.Request, limits.BodyBytes, limits.Batch, cancellation);
        using var body = new PooledBuffer();
        var status = StatusCodes.Status200OK;
        if (batch.IsArray) body.Write("["u8);
        for (var i = 0; i < batch.Items.Count; i++)
        {
            if (i > 0) body.Write(","u8);
            bool isGood;
            try
            {
                isGood = await AnswerAsync(context, batch.Items[i](), body, takesParts && !batch.IsArray, cancellation);
            }
            catch (BadHttpParametersException refused) when (batch.IsArray)
            {
                // One that is wrong does not spoil the others.
                using var refusal = refused.ToResult();
                refusal.WriteTo(body);
                continue;
            }

            if (context.Response.HasStarted) return;
            // With the newer media type the status tells whether the request itself was wrong; with plain JSON clients expect 200.
            if (!isGood && !batch.IsArray && mediaType != MediaTypes.Json) status = StatusCodes.Status400BadRequest;
        }

        if (batch.IsArray) body.Write("]"u8);
        await Refusals.WriteAsync(context, mediaType, status, body);
    }

    // Answers one request into the body, or in parts; false where the request itself was wrong.
    private async Task<bool> AnswerAsync(
        HttpContext context, HttpParameters parameters, PooledBuffer body, bool takesParts, CancellationToken cancellation)
    {
        parameters = documents.Resolve(parameters);
        await using var state = new RequestState(store,
            showsPlan: context.Request.Headers.ContainsKey(PlanHeader) && keys.MayWrite(context.Request),
            CostModeOf(context.Request));
        var request = new GraphQLRequest
        {
            Query = parameters.Query,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables ?? default,
            Extensions = parameters.Extensions ?? default,
            State = state,
        };
        if (HttpMethods.IsGet(context.Request.Method) && engine.FindOperationType(request) is { } type and not OperationType.Query)
        {
            throw new BadHttpParametersException(StatusCodes.Status405MethodNotAllowed,
                $"A {type.ToString().ToLowerInvariant()} cannot be asked by GET: send it by POST.", "METHOD_NOT_ALLOWED");
        }

        var answer = takesParts
            ? await engine.ExecuteIncrementallyAsync(request, cancellation)
            : new IncrementalResult(await engine.ExecuteAsync(request, cancellation));
        using var result = answer.Initial;
        if (answer.HasNext)
        {
            await PartsWriter.WriteAsync(context.Response, answer, cancellation);
            return true;
        }

        if (state is { CostMode: CostMode.Validate, Cost: { } cost })
        {
            using var json = new Utf8JsonWriter(body);
            JsonSerializer.Serialize(json, new { extensions = new { operationCost = LimitRule.Extension(cost) } });
            return true;
        }

        result.WriteTo(body);
        return result.HasData;
    }

    private static CostMode CostModeOf(HttpRequest request) => ((string?)request.Headers["GraphQL-Cost"])?.ToLowerInvariant() switch
    {
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        _ => CostMode.Enforce,
    };

    private static Task RefuseAsync(HttpContext context, string mediaType, int status, string message, string code) =>
        Refusals.WriteAsync(context, mediaType, new BadHttpParametersException(status, message, code));
}
