using System.Buffers;
using System.Text.Json;
using System.Threading.Channels;
using Graph.Api.Configuration;
using Graph.Api.Execution;
using Graph.Api.Execution.Turns;
using Graph.Api.Http.Streams;
using Graph.Api.Limits;
using Graph.Api.Security;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Http;

/// <summary>`/graphql`: GraphQL over HTTP, by GET and POST.</summary>
internal sealed class GraphQLEndpoint(
    GraphQLEngine engine, IGraphStore store, Documents documents, StreamEndpoint streams, OperationTurns turns, Keys keys,
    GraphOptions options)
{
    /// <summary>The header by which a writer asks for the plan in `extensions`.</summary>
    private const string PlanHeader = "GraphQL-Plan";

    public async Task AnswerAsync(HttpContext context)
    {
        var isStream = StreamEndpoint.IsStream(context.Request);
        var takesParts = options.Incremental && MediaTypes.AcceptsParts(context.Request);
        if ((isStream ? MediaTypes.Json : MediaTypes.ForAnswer(context.Request) ?? (takesParts ? MediaTypes.Json : null)) is not { } mediaType)
        {
            await Refusals.WriteAsync(context, MediaTypes.Json, new BadHttpParametersException(StatusCodes.Status406NotAcceptable,
                $"The answer comes as {MediaTypes.GraphQLResponse}, {MediaTypes.Json} or {MediaTypes.EventStream}; 'Accept' allows none.", "NOT_ACCEPTABLE"));
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
            await (isStream ? streams.AnswerAsync(context, either.Token) : AnswerAsync(context, mediaType, takesParts, either.Token));
        }
        catch (BadHttpParametersException refused)
        {
            if (refused.Status == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, POST";
            await Refusals.WriteAsync(context, mediaType, refused);
        }
        catch (StoreException failed) when (failed.Failure == StoreFailure.Overloaded)
        {
            await Refusals.WriteAsync(context, mediaType, BadHttpParametersException.Overloaded());
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !context.Response.HasStarted)
        {
            await Refusals.WriteAsync(context, mediaType, BadHttpParametersException.Timeout(options.Limits.RequestTime));
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
        var batch = await HttpParametersReader.ReadBatchAsync(context.Request, turns, limits.BodyBytes, limits.Batch, cancellation);
        using var body = new PooledBuffer();
        var status = StatusCodes.Status200OK;
        var overloaded = 0;
        if (batch.IsArray) body.Write("["u8);
        for (var i = 0; i < batch.Items.Count; i++)
        {
            if (i > 0) body.Write(","u8);
            bool isGood;
            try
            {
                isGood = takesParts && !batch.IsArray
                    ? await AnswerInPartsAsync(context, batch.Items[i](), body, cancellation)
                    : await turns.RunAsync(() => AnswerAsync(context, batch.Items[i](), body, null, cancellation), cancellation);
            }
            catch (BadHttpParametersException refused) when (batch.IsArray)
            {
                // One that is wrong does not spoil the others.
                Refuse(refused);
                continue;
            }
            catch (StoreException failed) when (failed.Failure == StoreFailure.Overloaded && batch.IsArray)
            {
                Refuse(BadHttpParametersException.Overloaded());
                continue;
            }

            if (context.Response.HasStarted) return;
            // With the newer media type the status tells whether the request itself was wrong; with plain JSON clients expect 200.
            if (!isGood && !batch.IsArray && mediaType != MediaTypes.Json) status = StatusCodes.Status400BadRequest;
        }

        if (batch.IsArray) body.Write("]"u8);
        if (overloaded > 0) Refusals.RetryLater(context, StoreFailures.RetryAfter);
        if (overloaded == batch.Items.Count) status = StatusCodes.Status503ServiceUnavailable;
        await Refusals.WriteAsync(context, mediaType, status, body);

        void Refuse(BadHttpParametersException why)
        {
            using var refusal = why.ToResult();
            refusal.WriteTo(body);
            if (why.RetryAfter is not null) overloaded++;
        }
    }

    // As the other, and writes the parts as they come. The store is done with when the last is there, not when it was sent.
    private async Task<bool> AnswerInPartsAsync(
        HttpContext context, HttpParameters parameters, PooledBuffer body, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var parts = Channel.CreateUnbounded<OperationAnswer>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        var answering = AnswerAsync();
        try
        {
            await PartsWriter.WriteAsync(context.Response, parts.Reader, cancellation);
        }
        finally
        {
            if (!parts.Reader.Completion.IsCompleted) await ended.CancelAsync();
            await ((Task)answering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return await answering;

        async Task<bool> AnswerAsync()
        {
            try
            {
                return await turns.RunAsync(() => this.AnswerAsync(context, parameters, body, parts.Writer, ended.Token), ended.Token);
            }
            finally
            {
                parts.Writer.TryComplete();
            }
        }
    }

    // Answers one request into the body, or in parts where it has several; false where the request itself was wrong.
    private async Task<bool> AnswerAsync(
        HttpContext context, HttpParameters parameters, PooledBuffer body, ChannelWriter<OperationAnswer>? parts, CancellationToken cancellation)
    {
        await using var state = new RequestState(store,
            showsPlan: context.Request.Headers.ContainsKey(PlanHeader) && keys.MayWrite(context.Request),
            CostModeOf(context.Request));
        var request = documents.Resolve(parameters).ToRequest(state);
        if (HttpMethods.IsGet(context.Request.Method) && engine.FindOperationType(request, cancellation) is { } type and not OperationType.Query)
        {
            throw new BadHttpParametersException(StatusCodes.Status405MethodNotAllowed,
                $"A {type.ToString().ToLowerInvariant()} cannot be asked by GET: send it by POST.", "METHOD_NOT_ALLOWED");
        }

        var answer = parts is null
            ? new IncrementalResult(await engine.ExecuteAsync(request, cancellation))
            : await engine.ExecuteIncrementallyAsync(request, cancellation);
        using var result = answer.Initial;
        if (StoreFailures.IsRefused(result)) throw BadHttpParametersException.Overloaded();
        if (answer.HasNext)
        {
            await foreach (var part in OperationAnswer.AllOf(answer, cancellation)) parts!.TryWrite(part);
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
}
