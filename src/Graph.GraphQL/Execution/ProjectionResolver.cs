namespace Graph.GraphQL.Execution;

/// <summary>The default resolver: reads the field from the parents' column (<see cref="Column.Project"/>).</summary>
public sealed class ProjectionResolver : IFieldResolver
{
    /// <summary>The only instance.</summary>
    public static readonly ProjectionResolver Instance = new();

    private ProjectionResolver() { }

    /// <inheritdoc/>
    public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation) => new(batch.Parents.Project(batch.Selection));
}
