using System.Runtime.CompilerServices;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.GraphQL.Execution;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>Runs operations for the transports that answer with a stream: one answer to a query, many to a subscription.</summary>
internal sealed class OperationRunner(GraphQLEngine engine, IGraphStore store, Documents documents)
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
        await foreach (var result in engine.SubscribeAsync(request, cancellation))
        {
            using (result) yield return result;
        }
    }
}
