using System.Buffers;
using System.Text.Json;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>`/graphql`: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine, IGraphStore store, Keys keys, GraphOptions options)
{
    /// <summary>The header by which a writer asks for the plan in `extensions`.</summary>
    private const string PlanHeader = "GraphQL-Plan";

    public async Task AnswerAsync(HttpContext context)
    {
        if (MediaTypes.ForAnswer(context.Request) is not { } mediaType)
        {
            await RefuseAsync(context, MediaTypes.Json, StatusCodes.Status406NotAcceptable,
                $"The answer comes as {MediaTypes.GraphQLResponse} or {MediaTypes.Json}; 'Accept' allows neither.", "NOT_ACCEPTABLE");
            return;
        }

        if (!keys.MayRead(context.Request))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, mediaType, StatusCodes.Status401Unauthorized,
                "Reading needs a key: send it as 'Authorization: Bearer <key>'.", "AUTH_NOT_AUTHENTICATED");
            return;
        }

        using var timer = new CancellationTokenSource(options.Limits.RequestTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, context.RequestAborted);
        try
        {
            await AnswerAsync(context, mediaType, either.Token);
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
            await RefuseAsync(context, mediaType, StatusCodes.Status503ServiceUnavailable,
                $"The request took longer than {options.Limits.RequestTime.TotalSeconds:0.#} s (Graph__Limits__RequestTime) and was stopped: ask for fewer rows or fewer levels.",
                "TIMEOUT");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to tell.
        }
    }

    private async Task AnswerAsync(HttpContext context, string mediaType, CancellationToken cancellation)
    {
        var parameters = await HttpParametersReader.ReadAsync(context.Request, options.Limits.BodyBytes, cancellation);
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

        using var result = await engine.ExecuteAsync(request, cancellation);
        if (state is { CostMode: CostMode.Validate, Cost: { } cost })
        {
            context.Response.ContentType = mediaType + "; charset=utf-8";
            await JsonSerializer.SerializeAsync(context.Response.Body,
                new { extensions = new { operationCost = LimitRule.Extension(cost) } }, cancellationToken: cancellation);
            return;
        }

        // With the newer media type the status tells whether the request itself was wrong; with plain JSON clients expect 200.
        var status = result.HasData || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        await WriteAsync(context, mediaType, status, result);
    }

    private static CostMode CostModeOf(HttpRequest request) => ((string?)request.Headers["GraphQL-Cost"])?.ToLowerInvariant() switch
    {
        "report" => CostMode.Report,
        "validate" => CostMode.Validate,
        _ => CostMode.Enforce,
    };

    private static async Task RefuseAsync(HttpContext context, string mediaType, int status, string message, string code)
    {
        using var result = ExecutionResult.RequestError(
            new GraphQLError(message, extensions: new Dictionary<string, object?> { ["code"] = code }));
        await WriteAsync(context, mediaType, status, result);
    }

    private static async Task WriteAsync(HttpContext context, string mediaType, int status, ExecutionResult result)
    {
        var body = new ArrayBufferWriter<byte>(result.Data.Length + 256);
        result.WriteTo(body);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType + "; charset=utf-8";
        response.ContentLength = body.WrittenCount;
        await response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
