using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Resolvers built from functions.</summary>
public static class FieldResolver
{
    /// <summary>A function over the entire batch.</summary>
    public static IFieldResolver From(Func<FieldBatch, Column> resolve) => new Synchronous(resolve);

    /// <summary>An asynchronous function over the entire batch.</summary>
    public static IFieldResolver From(Func<FieldBatch, CancellationToken, ValueTask<Column>> resolve) => new Asynchronous(resolve);

    /// <summary>
    /// A function over one parent at a time. An exception is the error of that parent alone. Intended for fields without I/O;
    /// other fields should use the batch.
    /// </summary>
    public static IFieldResolver PerObject(Func<object?, ArgumentValues, object?> resolve) =>
        new Synchronous(batch =>
        {
            var values = new object?[batch.Parents.Count];
            for (var row = 0; row < values.Length; row++)
            {
                try
                {
                    values[row] = resolve(batch.Parents.GetValue(row), batch.Selection.Arguments);
                }
#pragma warning disable CA1031 // Whatever the function throws is the error of this row.
                catch (Exception thrown)
#pragma warning restore CA1031
                {
                    values[row] = thrown;
                }
            }

            return new ObjectColumn(values);
        });

    private sealed class Synchronous(Func<FieldBatch, Column> resolve) : IFieldResolver
    {
        public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation) => new(resolve(batch));
    }

    private sealed class Asynchronous(Func<FieldBatch, CancellationToken, ValueTask<Column>> resolve) : IFieldResolver
    {
        public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation) => resolve(batch, cancellation);
    }
}
