using System.Diagnostics;
using System.Runtime.CompilerServices;
using Graph.Api.Configuration;
using Graph.Api.Execution.Turns;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.Api.Telemetry;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>
/// Runs operations for the transports that respond with a stream: one response to a query, or its parts as they arrive, and many to a
/// subscription. A client that reads slowly delays only itself: its unread messages are kept, within the limits of a response and of the
/// memory that all requests share, and the store is released.
/// </summary>
internal sealed class OperationRunner(
    GraphQLEngine engine,
    IGraphStore store,
    PersistedDocuments documents,
    OperationTurns turns,
    MemoryBudget budget,
    LimitOptions limits
)
{
    /// <summary>The memory that all requests share.</summary>
    public MemoryBudget Budget => budget;

    /// <summary>Creates a meter that limits one message and the response to it.</summary>
    public AnswerMeter NewMeter() => new(budget, limits);

    /// <summary>Runs an operation and returns its messages; each must be written before the next is requested.</summary>
    /// <param name="parameters">The request.</param>
    /// <param name="transport">The transport that it arrived over; see <see cref="TransportNames"/>.</param>
    /// <param name="arrival">When it arrived (<see cref="Stopwatch.GetTimestamp"/>): its time limit counts from that point.</param>
    /// <param name="cancellation">Cancels it: the messages are not needed any more.</param>
    public async IAsyncEnumerable<OperationAnswer> RunAsync(
        GraphQLHttpRequest parameters,
        string transport,
        long arrival,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        // A subscription may wait in the queue before it starts; it misses no event in the meantime.
        var mayListen = parameters.Query.Length == 0 || parameters.Query.Contains("subscription", StringComparison.Ordinal);
        using var meter = NewMeter();
        using var answers = new AnswerQueue();
        await using var state = new RequestState(store, showsPlan: false, CostMode.Enforce)
        {
            ListensFrom = mayListen ? LastChangeAsync(cancellation) : null,
        };
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = RunInTimeAsync(parameters, transport, arrival, state, meter, answers, ended.Token);
        try
        {
            await foreach (var answer in answers.ReadAllAsync(cancellation))
                yield return answer;
        }
        finally
        {
            await ended.CancelAsync();
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (await running is not { } subscription)
            yield break;
        await foreach (var answer in SubscribeAsync(subscription, transport, cancellation))
            yield return answer;
    }

    private async Task<long> LastChangeAsync(CancellationToken cancellation) => await store.LastChangeAsync(cancellation);

    // Returns the subscription, or queues the response of another operation.
    private async Task<Subscription?> RunInTimeAsync(
        GraphQLHttpRequest parameters,
        string transport,
        long arrival,
        RequestState state,
        AnswerMeter meter,
        AnswerQueue answers,
        CancellationToken cancellation
    )
    {
        using var operation = ObservedOperation.Begin(transport);
        var left = limits.RequestTime - Stopwatch.GetElapsedTime(arrival);
        using var timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            meter.Hold(parameters.Bytes * MeteredBody.BytesPerByte);
            return await turns.RunAsync(() => RunAsync(parameters, state, meter, answers, operation, either.Token), either.Token);
        }
        catch (Exception error) when (BadGraphQLHttpRequestException.Of(error) is { } refused)
        {
            operation.Failed(refused);
            answers.Add(new OperationAnswer(refused.ToResult()));
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            var late = BadGraphQLHttpRequestException.Timeout(limits.RequestTime);
            operation.Failed(late);
            answers.Add(new OperationAnswer(late.ToResult()));
        }
        finally
        {
            answers.Complete();
        }

        return null;
    }

    private async Task<Subscription?> RunAsync(
        GraphQLHttpRequest parameters,
        RequestState state,
        AnswerMeter meter,
        AnswerQueue answers,
        ObservedOperation operation,
        CancellationToken cancellation
    )
    {
        var resolved = documents.Resolve(parameters);
        var request = resolved.ToRequest(state, meter);
        operation.Describe(request);
        var type = engine.FindOperationType(request, cancellation);
        operation.Is(type);
        if (type is OperationType.Subscription)
            return new Subscription(request, resolved);
        await using (state)
        {
            var answer = await engine.ExecuteIncrementallyAsync(request, cancellation);
            if (BadGraphQLHttpRequestException.Overloaded(answer.Initial) is { } refused)
            {
                answer.Initial.Dispose();
                throw refused;
            }

            operation.Answered(answer.Initial.Errors);
            if (answer.Initial.Errors.Count == 0)
                documents.Remember(resolved);
            await answers.AddAllAsync(answer, cancellation);
        }

        return null;
    }

    private async IAsyncEnumerable<OperationAnswer> SubscribeAsync(
        Subscription subscription,
        string transport,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var active = ApiTelemetry.OpenSubscription(transport);
        await using var results = engine.SubscribeAsync(subscription.Request, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            ExecutionResult result;
            try
            {
                if (!await results.MoveNextAsync())
                    yield break;
                result = results.Current;
                if (result.Errors.Count == 0)
                    documents.Remember(subscription.Parameters);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                result = BadGraphQLHttpRequestException.Timeout(limits.RequestTime).ToResult();
            }

            foreach (var error in result.Errors)
                ApiTelemetry.RecordError(ApiTelemetry.CodeOf(error));
            using var answer = new OperationAnswer(result);
            yield return answer;
            if (answer.IsRefusal)
                yield break;
        }
    }

    private sealed record Subscription(GraphQLRequest Request, GraphQLHttpRequest Parameters);
}
