using System.Diagnostics;
using System.Runtime.CompilerServices;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Executes the deferred work of an operation and reports the results in payloads. Work that is due at the same time is
/// executed in batches, one per position; a waiting batch does not delay the others. Only one batch is executed at a time, but
/// resolvers wait concurrently.
/// </summary>
internal sealed class IncrementalDelivery : IDisposable
{
    private readonly Func<CancellationToken, Executor> _makeExecutor;
    private readonly Func<Exception, Selection, GraphQLError> _unexpected;
    private readonly ResponseMeter? _meter;
    private readonly PayloadBuilder _payload;
    private readonly WorkGraph _graph;
    private readonly List<IncrementalBatch> _running = [];
    private CancellationToken _cancellation;

    public IncrementalDelivery(
        IncrementalWork work,
        Func<CancellationToken, Executor> makeExecutor,
        Func<Exception, Selection, GraphQLError> unexpected,
        ResponseMeter? meter
    )
    {
        _meter = meter;
        _payload = new PayloadBuilder(meter);
        _makeExecutor = makeExecutor;
        _unexpected = unexpected;
        _graph = new WorkGraph(_payload);
        _graph.Begin(work);
        Announcement = _payload.FinishInitial();
    }

    /// <summary>The entries of the first part of the response in addition to its data: <c>pending</c> and <c>hasNext</c>.</summary>
    public byte[] Announcement { get; }

    public async IAsyncEnumerable<IncrementalPayload> RunAsync(
        CancellationToken cancellation,
        [EnumeratorCancellation] CancellationToken enumeration = default
    )
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation, enumeration);
        _cancellation = ended.Token;
        try
        {
            IncrementalPayload payload;
            do
            {
                payload = await NextAsync(ended.Token);
                yield return payload;
            } while (payload.HasNext);
        }
        finally
        {
            await ended.CancelAsync();
            await Task.WhenAll(_running.Select(batch => batch.Waiting));
            Dispose();
        }
    }

    public void Dispose() => _payload.Dispose();

    private async ValueTask<IncrementalPayload> NextAsync(CancellationToken cancellation)
    {
        try
        {
            while (!Advance(cancellation))
            {
                Debug.Assert(_running.Count > 0, "Work is due, but no batch is executing.");
                await Task.WhenAny(_running.Select(batch => batch.Waiting));
                Resume();
            }

            return _payload.Finish(hasNext: !_graph.IsDone);
        }
        catch (ResponseRefusedException refused)
        {
            return _payload.GiveUp(refused.Error);
        }
    }

    // Executes everything that can be executed without waiting. Items of lists follow deferred fields, as in graphql-js.
    // Returns true if there is something to deliver.
    private bool Advance(CancellationToken cancellation)
    {
        while (_graph.Tasks.Count + _graph.Failed.Count > 0 || (_graph.Streams.Count > 0 && _payload.IsEmpty))
        {
            foreach (var task in Take(_graph.Failed))
                _graph.Settle(task);
            var tasks = Take(_graph.Tasks);
            var streams = tasks.Length == 0 && _payload.IsEmpty ? Take(_graph.Streams) : [];
            foreach (var same in tasks.GroupBy(task => (task.Objects, task.Part)))
                Start(new DeferredBatch(_makeExecutor(cancellation), [.. same]));
            foreach (var same in streams.GroupBy(stream => stream.Lists))
                Start(new StreamBatch(_makeExecutor(cancellation), [.. same]));
        }

        return !_payload.IsEmpty;
    }

    private void Start(IncrementalBatch batch)
    {
        if (batch.Run())
            batch.Settle(_graph, WriterAt);
        else
            _running.Add(batch);
    }

    private void Resume()
    {
        foreach (var batch in _running.Where(batch => batch.Waiting.IsCompleted).ToArray())
        {
            if (!batch.Run())
                continue;
            _running.Remove(batch);
            batch.Settle(_graph, WriterAt);
        }
    }

    private ResponseWriter WriterAt(ListPlaces places, DeliveryScope? scope) =>
        new(new JsonBuffer(256, _meter), _unexpected, _meter, _cancellation) { Places = places, Scope = scope };

    private static T[] Take<T>(List<T> list)
    {
        T[] taken = [.. list];
        list.Clear();
        return taken;
    }
}
