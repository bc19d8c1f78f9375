namespace Graph.GraphQL.Execution;

/// <summary>The same deferred fields of objects at one position.</summary>
internal sealed class DeferredBatch : IncrementalBatch
{
    private readonly DeferredTask[] _tasks;
    private readonly Task<ObjectGroup> _objects;

    public DeferredBatch(Executor executor, DeferredTask[] tasks)
        : base(executor)
    {
        _tasks = tasks;
        var rows = Array.ConvertAll(tasks, task => task.Row);
        var all = tasks[0].Objects.Objects;
        var isAll = rows.Length == all.Count && rows.Index().All(row => row.Index == row.Item);
        _objects = executor.LoadAsync(isAll ? all : all.Select(rows), tasks[0].Part.Set).AsTask();
    }

    protected override Task Ready => _objects;

    public override void Settle(WorkGraph graph, Func<ListPlaces, DeliveryScope?, ResponseWriter> writerAt)
    {
        var objects = _objects.GetAwaiter().GetResult();
        for (var row = 0; row < _tasks.Length; row++)
        {
            var task = _tasks[row];
            if (!task.IsActive)
                continue;
            var place = row;
            task.Outcome = DeferredOutcome.Write(writerAt(task.Places, task.Scope), writer => objects.Write(place, writer, task.Position));
        }

        foreach (var task in _tasks)
            graph.Settle(task);
    }
}
