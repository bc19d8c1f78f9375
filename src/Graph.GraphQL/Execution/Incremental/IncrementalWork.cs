namespace Graph.GraphQL.Execution;

/// <summary>
/// The deferred work of a part of a response, in the order in which it ends there. Each item is stored with the length of the
/// part at that point, so that discarding output also discards its deferred work.
/// </summary>
internal sealed class IncrementalWork
{
    private readonly List<(DeliveryGroup Group, int Length)> _groups = [];
    private readonly List<(DeferredTask Task, int Length)> _tasks = [];
    private readonly List<(ItemStream Stream, int Length)> _streams = [];

    public IEnumerable<DeliveryGroup> Groups => _groups.Select(entry => entry.Group);

    public IEnumerable<DeferredTask> Tasks => _tasks.Select(entry => entry.Task);

    public IEnumerable<ItemStream> Streams => _streams.Select(entry => entry.Stream);

    public bool IsEmpty => _tasks.Count == 0 && _streams.Count == 0;

    public void Add(DeliveryGroup group, int length) => _groups.Add((group, length));

    public void Add(DeferredTask task, int length) => _tasks.Add((task, length));

    public void Add(ItemStream stream, int length) => _streams.Add((stream, length));

    /// <summary>Drops items that end beyond this length.</summary>
    public void Forget(int length)
    {
        Forget(_groups, length);
        Forget(_tasks, length);
        Forget(_streams, length);
    }

    private static void Forget<T>(List<(T, int Length)> entries, int length)
    {
        var kept = entries.Count;
        while (kept > 0 && entries[kept - 1].Length > length)
            kept--;
        entries.RemoveRange(kept, entries.Count - kept);
    }
}
