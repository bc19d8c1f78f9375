using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Tests.Execution;

/// <summary>Projects the parents, and remembers each call: which field, and what of the parents.</summary>
internal sealed class RecordingResolver(Func<object?, string> show) : IFieldResolver
{
    public List<string> Calls { get; } = [];

    public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var parents = Enumerable.Range(0, batch.Parents.Count).Select(row => show(batch.Parents.GetValue(row)));
        Calls.Add($"{batch.Selection.ParentType}: {batch.Selection} [{string.Join(", ", parents)}]");
        return new(batch.Parents.Project(batch.Selection));
    }
}
