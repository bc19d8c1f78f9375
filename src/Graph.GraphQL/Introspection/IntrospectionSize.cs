using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Introspection;

/// <summary>Counts the results of introspection. The schema is in memory, so no estimate is needed.</summary>
public sealed class IntrospectionSize
{
    private readonly OperationContext _context;
    private readonly long _most;

    private IntrospectionSize(OperationContext context, long most)
    {
        _context = context;
        _most = most;
    }

    /// <summary>The number of objects.</summary>
    public long Objects { get; private set; }

    /// <summary>The number of leaf values.</summary>
    public long Leaves { get; private set; }

    /// <summary>
    /// Counts below <c>__schema</c> or <c>__type</c>. Takes as long as resolving without writing; stops soon after it finds
    /// more than <paramref name="most"/> objects and leaves.
    /// </summary>
    public static IntrospectionSize Of(Selection root, OperationContext context, long most)
    {
        var size = new IntrospectionSize(context, most);
        size.Count(root, new ObjectColumn([null]));
        return size;
    }

    private void Count(Selection selection, Column parents)
    {
        if (!selection.Field.Type.NamedType.IsComposite)
        {
            Leaves += parents.Count;
            return;
        }

        if (selection.ArgumentError is not null || Objects + Leaves > _most)
            return;
        var answer = IntrospectionResolvers
            .Find(selection.Field)!
            .ResolveAsync(new FieldBatch(selection, parents, _context), default)
            .AsTask()
            .GetAwaiter()
            .GetResult();
        var objects = new PresentRows(answer is ListColumn lists ? lists.Items : answer).Objects;
        Objects += objects.Count;
        if (objects.Count == 0)
            return;
        foreach (var type in selection.PossibleTypes)
        {
            foreach (var each in selection.For(type))
                Count(each, objects);
        }
    }
}
