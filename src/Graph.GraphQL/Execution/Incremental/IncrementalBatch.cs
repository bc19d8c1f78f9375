namespace Graph.GraphQL.Execution;

/// <summary>Pending work that is executed together: the same fields of many objects, or items of many lists.</summary>
internal abstract class IncrementalBatch(Executor executor)
{
    private PendingField[] _round = [];

    /// <summary>Completes when the batch can continue.</summary>
    public Task Waiting { get; private set; } = Task.CompletedTask;

    protected Executor Executor => executor;

    /// <summary>The work that must complete before the batch is executed.</summary>
    protected abstract Task Ready { get; }

    /// <summary>Continues as far as possible. Returns true if everything is executed.</summary>
    public bool Run()
    {
        if (!Ready.IsCompleted)
        {
            Waiting = Ready.ContinueWith(static _ => { }, TaskScheduler.Default);
            return false;
        }

        executor.Complete(_round);
        _round = executor.Run();
        if (_round.Length == 0)
            return true;
        Waiting = SettleAsync(_round);
        return false;
    }

    /// <summary>Writes the results and reports them.</summary>
    public abstract void Settle(WorkGraph graph, Func<ListPlaces, DeliveryScope?, ResponseWriter> writerAt);

    private static async Task SettleAsync(PendingField[] round)
    {
        foreach (var pending in round)
            await pending.SettleAsync();
    }
}
