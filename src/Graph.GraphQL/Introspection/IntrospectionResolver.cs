using Graph.GraphQL.Execution;

namespace Graph.GraphQL.Introspection;

/// <summary>Answers a field of introspection from each parent, a part of the schema.</summary>
internal sealed class IntrospectionResolver(Func<object, FieldBatch, object?> answer) : IFieldResolver
{
    public ValueTask<Column> ResolveAsync(FieldBatch batch, CancellationToken cancellation)
    {
        var values = new object?[batch.Parents.Count];
        for (var i = 0; i < values.Length; i++) values[i] = answer(batch.Parents.GetValue(i)!, batch);
        return new(new ObjectColumn(values));
    }
}
