using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Graph.Api.Execution.Turns;
using Graph.Api.Http;
using Graph.Api.Limits;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Language;
using Graph.Storage;

namespace Graph.Api.Execution;

/// <summary>
/// Runs operations for the transports that answer with a stream: one answer to a query, or its parts as they come, and many
/// to a subscription. A client that reads slowly holds up nothing but itself: what it has not read is kept for it, and the
/// store is done with.
/// </summary>
internal sealed class OperationRunner(
    GraphQLEngine engine, IGraphStore store, Documents documents, OperationTurns turns, TimeSpan requestTime)
{
    /// <summary>The answers, each to be written before the next is asked for.</summary>
    /// <param name="parameters">What is asked.</param>
    /// <param name="arrival">When it came (<see cref="Stopwatch.GetTimestamp"/>): its time is counted from then on.</param>
    /// <param name="cancellation">Ends it: nobody wants the answers any more.</param>
    public async IAsyncEnumerable<OperationAnswer> RunAsync(
        HttpParameters parameters, long arrival, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Who subscribes waits for a turn to begin, and misses nothing of what happens meanwhile.
        var mayListen = parameters.Query.Length == 0 || parameters.Query.Contains("subscription", StringComparison.Ordinal);
        await using var state = new RequestState(store, showsPlan: false, CostMode.Enforce)
        {
            ListensFrom = mayListen ? LastChangeAsync(cancellation) : null,
        };
        var answers = Channel.CreateUnbounded<OperationAnswer>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = RunInTimeAsync(parameters, arrival, state, answers.Writer, ended.Token);
        try
        {
            await foreach (var answer in answers.Reader.ReadAllAsync(cancellation)) yield return answer;
        }
        finally
        {
            await ended.CancelAsync();
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (await running is not { } subscription) yield break;
        await foreach (var answer in SubscribeAsync(subscription, cancellation)) yield return answer;
    }

    private async Task<long> LastChangeAsync(CancellationToken cancellation) => await store.LastChangeAsync(cancellation);

    // Gives the answers to a query, or the request of a subscription.
    private async Task<GraphQLRequest?> RunInTimeAsync(
        HttpParameters parameters, long arrival, RequestState state, ChannelWriter<OperationAnswer> answers, CancellationToken cancellation)
    {
        var left = requestTime - Stopwatch.GetElapsedTime(arrival);
        using var timer = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            return await turns.RunAsync(() => RunAsync(parameters, state, answers, either.Token), either.Token);
        }
        catch (BadHttpParametersException bad)
        {
            Refuse(bad);
        }
        catch (StoreException failed) when (failed.Failure == StoreFailure.Overloaded)
        {
            Refuse(BadHttpParametersException.Overloaded());
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            Refuse(BadHttpParametersException.Timeout(requestTime));
        }
        finally
        {
            answers.TryComplete();
        }

        return null;

        void Refuse(BadHttpParametersException why)
        {
            using var refusal = why.ToResult();
            answers.TryWrite(OperationAnswer.Of(refusal));
        }
    }

    private async Task<GraphQLRequest?> RunAsync(
        HttpParameters parameters, RequestState state, ChannelWriter<OperationAnswer> answers, CancellationToken cancellation)
    {
        var request = documents.Resolve(parameters).ToRequest(state);
        if (engine.FindOperationType(request, cancellation) is OperationType.Subscription) return request;
        await using (state)
        {
            var answer = await engine.ExecuteIncrementallyAsync(request, cancellation);
            using var first = answer.Initial;
            if (StoreFailures.IsRefused(first)) throw BadHttpParametersException.Overloaded();
            await foreach (var part in OperationAnswer.AllOf(answer, cancellation)) answers.TryWrite(part);
        }

        return null;
    }

    private async IAsyncEnumerable<OperationAnswer> SubscribeAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var results = engine.SubscribeAsync(request, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            OperationAnswer answer;
            try
            {
                if (!await results.MoveNextAsync()) yield break;
                using var result = results.Current;
                answer = OperationAnswer.Of(result);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                using var late = BadHttpParametersException.Timeout(requestTime).ToResult();
                answer = OperationAnswer.Of(late);
            }

            yield return answer;
            if (answer.IsRefusal) yield break;
        }
    }
}
