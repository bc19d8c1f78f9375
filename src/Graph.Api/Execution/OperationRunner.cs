using System.Runtime.CompilerServices;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>Runs operations for the transports that answer with a stream: one answer to a query, many to a subscription.</summary>
internal sealed class OperationRunner(GraphQLEngine engine, IGraphStore store, Documents documents, TimeSpan requestTime)
{
    /// <summary>The answers, each to be written before the next is asked for.</summary>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(
        HttpParameters parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ExecutionResult? refusal = null;
        try
        {
            parameters = documents.Resolve(parameters);
        }
        catch (BadHttpParametersException bad)
        {
            refusal = bad.ToResult();
        }

        if (refusal is not null)
        {
            yield return refusal;
            yield break;
        }

        await using var state = new RequestState(store, showsPlan: false, CostMode.Enforce);
        var request = new GraphQLRequest
        {
            Query = parameters.Query,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables ?? default,
            Extensions = parameters.Extensions ?? default,
            State = state,
        };
        if (engine.FindOperationType(request) != OperationType.Subscription)
        {
            using var result = await ExecuteAsync(request, cancellation);
            yield return result;
            yield break;
        }

        await foreach (var result in engine.SubscribeAsync(request, cancellation))
        {
            using (result) yield return result;
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(requestTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await engine.ExecuteAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return BadHttpParametersException.Timeout(requestTime).ToResult();
        }
    }
}
