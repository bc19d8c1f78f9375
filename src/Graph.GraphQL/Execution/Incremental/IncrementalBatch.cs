namespace Graph.GraphQL.Execution;

/// <summary>What is executed together for what the client waits for: the same fields of many objects, or items of many lists.</summary>
internal abstract class IncrementalBatch(Executor executor)
{
    private PendingField[] _round = [];

    /// <summary>Completes when the batch can go on.</summary>
    public Task Waiting { get; private set; } = Task.CompletedTask;

    protected Executor Executor => executor;

    /// <summary>What has to end before anything is executed.</summary>
    protected abstract Task Ready { get; }

    /// <summary>Goes on as far as possible. True when all is executed.</summary>
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

    /// <summary>Writes what was executed, and says so.</summary>
    public abstract void Settle(WorkGraph graph, Func<ListPlaces, DeliveryScope?, ResponseWriter> writerAt);

    private static async Task SettleAsync(PendingField[] round)
    {
        foreach (var pending in round)
            await pending.SettleAsync();
    }
}
