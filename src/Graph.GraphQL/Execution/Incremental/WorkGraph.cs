namespace Graph.GraphQL.Execution;

/// <summary>
/// The deferrals and streams for which the client waits, and the work required for them. A deferral is due when the enclosing
/// one is delivered; its work is not executed earlier. Follows graphql-js 17.1.0.
/// </summary>
internal sealed class WorkGraph(PayloadBuilder payload)
{
    private readonly HashSet<DeliveryGroup> _dueGroups = [];
    private readonly HashSet<ItemStream> _dueStreams = [];

    /// <summary>Whether nothing more is due.</summary>
    public bool IsDone => _dueGroups.Count + _dueStreams.Count == 0;

    /// <summary>The tasks to execute now.</summary>
    public List<DeferredTask> Tasks { get; } = [];

    /// <summary>The streams to execute now.</summary>
    public List<ItemStream> Streams { get; } = [];

    /// <summary>Tasks that have failed and are now requested by another group.</summary>
    public List<DeferredTask> Failed { get; } = [];

    public void Begin(IncrementalWork work)
    {
        var groups = WithoutEmpty(AddGroups(work, isOfTask: false));
        payload.Announce(groups, work.Streams);
        Start(groups, [.. work.Streams]);
    }

    /// <summary>Records that a task was executed.</summary>
    public void Settle(DeferredTask task)
    {
        if (!task.IsActive)
            return;
        if (task.Outcome!.Data is null)
        {
            foreach (var group in task.Groups)
            {
                if (!_dueGroups.Contains(group))
                    continue;
                payload.Complete(group, task.Outcome.Errors[0]);
                Drop(group);
            }

            return;
        }

        if (task.Outcome.Work is { } work)
        {
            AddGroups(work, isOfTask: true);
            task.Streams.AddRange(work.Streams);
        }

        List<DeliveryGroup> groups = [];
        List<ItemStream> streams = [];
        foreach (var group in task.Groups)
        {
            if (!group.IsKnown)
                continue;
            group.Unfinished--;
            DeliverIfFinished(group, groups, streams);
        }

        Start(groups, streams);
    }

    /// <summary>Records that the later items of a list were executed.</summary>
    public void Settle(ItemStream stream, StreamOutcome outcome)
    {
        payload.Deliver(stream, outcome);
        _dueStreams.Remove(stream);
        if (outcome.Work is { } work)
        {
            var groups = WithoutEmpty(AddGroups(work, isOfTask: false));
            payload.Announce(groups, work.Streams);
            Start(groups, [.. work.Streams]);
        }

        payload.Complete(stream, outcome.Failure);
    }

    private List<DeliveryGroup> AddGroups(IncrementalWork work, bool isOfTask)
    {
        var roots = new List<DeliveryGroup>();
        var isNew = work.Groups.ToHashSet();
        foreach (var group in work.Groups)
            Add(group);
        foreach (var task in work.Tasks)
        {
            foreach (var group in task.Groups.Where(group => group.IsKnown))
            {
                group.Tasks.Add(task);
                group.Unfinished++;
                if (_dueGroups.Contains(group))
                    Start(task);
            }
        }

        return roots;

        void Add(DeliveryGroup group)
        {
            if (group.IsKnown)
                return;
            if (group.Parent is { } parent)
            {
                if (isNew.Contains(parent))
                    Add(parent);
                if (!parent.IsKnown)
                    return;
                parent.Children.Add(group);
            }
            else if (!isOfTask)
            {
                roots.Add(group);
            }

            group.IsKnown = true;
        }
    }

    // Groups without work of their own are replaced by the groups inside them.
    private static List<DeliveryGroup> WithoutEmpty(List<DeliveryGroup> groups)
    {
        var filled = new List<DeliveryGroup>();
        foreach (var group in groups.Where(group => group.IsKnown))
        {
            if (group.Tasks.Count > 0)
            {
                filled.Add(group);
                continue;
            }

            group.IsKnown = false;
            filled.AddRange(WithoutEmpty(group.Children));
        }

        return filled;
    }

    // More groups become due during the loop: those inside finished groups.
    private void Start(List<DeliveryGroup> groups, List<ItemStream> streams)
    {
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            _dueGroups.Add(group);
            foreach (var task in group.Tasks)
                Start(task);
            DeliverIfFinished(group, groups, streams);
        }

        foreach (var stream in streams)
            _dueStreams.Add(stream);
        Streams.AddRange(streams);
    }

    private void Start(DeferredTask task)
    {
        if (!task.IsActive)
        {
            task.IsActive = true;
            Tasks.Add(task);
        }
        else if (task.Outcome is { Data: null })
        {
            Failed.Add(task);
        }
    }

    private void DeliverIfFinished(DeliveryGroup group, List<DeliveryGroup> due, List<ItemStream> dueStreams)
    {
        if (!_dueGroups.Contains(group) || group.Unfinished > 0)
            return;
        group.IsKnown = false;
        var streams = new List<ItemStream>();
        foreach (var task in group.Tasks.ToArray())
        {
            payload.Deliver(group, task);
            streams.AddRange(task.Streams);
            Forget(task);
        }

        var children = WithoutEmpty(group.Children);
        _dueGroups.Remove(group);
        payload.Complete(group);
        payload.Announce(children, streams);
        due.AddRange(children);
        dueStreams.AddRange(streams);
    }

    private void Drop(DeliveryGroup group)
    {
        _dueGroups.Remove(group);
        group.IsKnown = false;
        foreach (var task in group.Tasks.ToArray())
        {
            if (!task.Groups.Any(other => other.IsKnown))
                Forget(task);
        }

        foreach (var child in group.Children.Where(child => child.IsKnown))
            Drop(child);
    }

    private static void Forget(DeferredTask task)
    {
        foreach (var group in task.Groups)
            group.Tasks.Remove(task);
        task.IsActive = false;
    }
}
