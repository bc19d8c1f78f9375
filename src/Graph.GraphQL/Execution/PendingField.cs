using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>A field whose resolver has not completed yet.</summary>
internal sealed class PendingField(ObjectGroup group, int fieldIndex, Task<Column> task)
{
    public ObjectGroup Group => group;

    public int Field => fieldIndex;

    /// <summary>The result, once settled: values, or the exception at every position.</summary>
    public Column Result { get; private set; } = null!;

    /// <summary>Waits for the result. Does not throw: all fields of a round are settled before any is completed.</summary>
    public async ValueTask SettleAsync()
    {
        await ((Task)task).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        Result = task.Status switch
        {
            TaskStatus.RanToCompletion => task.Result,
            TaskStatus.Faulted => Failed(task.Exception!.InnerException!),
            _ => Failed(new TaskCanceledException(task)),
        };
    }

    private ConstantColumn Failed(Exception thrown) => new(thrown, group.Objects.Count);
}
