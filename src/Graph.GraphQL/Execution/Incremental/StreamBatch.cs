namespace Graph.GraphQL.Execution;

/// <summary>The later items of lists at one position.</summary>
internal sealed class StreamBatch : IncrementalBatch
{
    private readonly ItemStream[] _streams;
    private readonly CompletedStream _lists;
    private readonly CompletedValue _items;

    public StreamBatch(Executor executor, ItemStream[] streams)
        : base(executor)
    {
        _streams = streams;
        _lists = streams[0].Lists;
        _items = executor.CompleteItems(_lists.LaterSelection, _lists.ItemType, _lists.LaterItems(streams));
    }

    protected override Task Ready => Task.CompletedTask;

    public override void Settle(WorkGraph graph, Func<ListPlaces, DeliveryScope?, ResponseWriter> writerAt)
    {
        var first = 0;
        foreach (var stream in _streams)
        {
            var count = _lists.CountLater(stream.Row);
            var writer = writerAt(stream.Places, null);
            graph.Settle(stream, StreamOutcome.Write(writer, _lists.LaterSelection, _items, first, count, stream.FirstIndex));
            first += count;
        }
    }
}
