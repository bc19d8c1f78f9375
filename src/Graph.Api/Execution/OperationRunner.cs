using System.Runtime.CompilerServices;
using Graph.Api.Configuration;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>
/// Runs operations for the transports that answer with a stream: one answer to a query, or its parts as they come, and many
/// to a subscription.
/// </summary>
internal sealed class OperationRunner(
    GraphQLEngine engine, IGraphStore store, Documents documents, MemoryBudget budget, LimitOptions limits)
{
    /// <summary>The memory that all requests have together.</summary>
    public MemoryBudget Budget => budget;

    /// <summary>Bounds one message, or what it is answered with.</summary>
    public AnswerMeter NewMeter() => new(budget, limits);

    /// <summary>The answers, each to be written before the next is asked for.</summary>
    public async IAsyncEnumerable<OperationAnswer> RunAsync(
        HttpParameters parameters, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ExecutionResult? refusal = null;
        using var meter = NewMeter();
        try
        {
            meter.Hold(parameters.Bytes * MeteredBody.BytesPerByte);
            parameters = documents.Resolve(parameters);
        }
        catch (ResponseRefusedException refused)
        {
            refusal = ExecutionResult.RequestError(refused.Error);
        }
        catch (BadHttpParametersException bad)
        {
            refusal = bad.ToResult();
        }

        if (refusal is not null)
        {
            yield return new OperationAnswer(refusal);
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
            Meter = meter,
        };
        if (engine.FindOperationType(request) is OperationType.Subscription)
        {
            await foreach (var result in engine.SubscribeAsync(request, cancellation))
            {
                if (result.Errors.Count == 0) documents.Remember(parameters);
                using (result) yield return new OperationAnswer(result);
            }

            yield break;
        }

        await foreach (var answer in ExecuteInTimeAsync(request, cancellation))
        {
            if (answer.Response is { Errors.Count: 0 }) documents.Remember(parameters);
            yield return answer;
        }
    }

    private async IAsyncEnumerable<OperationAnswer> ExecuteInTimeAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(limits.RequestTime);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        await using var answers = ExecuteAsync(request, either.Token).GetAsyncEnumerator(either.Token);
        while (true)
        {
            OperationAnswer answer;
            try
            {
                if (!await answers.MoveNextAsync()) yield break;
                answer = answers.Current;
            }
            catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
            {
                answer = new OperationAnswer(BadHttpParametersException.Timeout(limits.RequestTime).ToResult());
            }

            yield return answer;
        }
    }

    private async IAsyncEnumerable<OperationAnswer> ExecuteAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var answer = await engine.ExecuteIncrementallyAsync(request, cancellation);
        using (answer.Initial) yield return new OperationAnswer(answer.Initial);
        await foreach (var part in answer.Subsequent.WithCancellation(cancellation))
        {
            using (part) yield return new OperationAnswer(null, part);
        }
    }
}
