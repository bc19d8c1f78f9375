using System.Diagnostics;
using Graph.GraphQL.Errors;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>
/// Executes groups of objects breadth first. It resolves all fields of all groups whose objects are known. When nothing else is
/// left to do, it awaits the pending fields together; their results form new groups.
/// </summary>
/// <param name="context">The operation.</param>
/// <param name="introspection">The resolvers of meta-fields and introspection types; null for any other field.</param>
/// <param name="cancellation">Cancels the execution.</param>
internal sealed class Executor(
    OperationContext context,
    Func<FieldDefinition, IFieldResolver?> introspection,
    CancellationToken cancellation
)
{
    // The approximate memory per object for the values of a field and their positions.
    private const int BytesPerValue = 24;

    private readonly Queue<ObjectGroup> _ready = new();
    private readonly List<PendingField> _pending = [];
    private readonly ResponseMeter? _meter = context.Request.Meter;
    private long _expected;

    /// <summary>The number of bytes of memory reported to the meter.</summary>
    public long Held { get; private set; }

    /// <summary>Executes all fields of a group, and everything below them.</summary>
    public async ValueTask ExecuteAsync(ObjectGroup group)
    {
        Weigh(group);
        _ready.Enqueue(group);
        await RunAsync();
    }

    /// <summary>Executes one field of a group, and everything below it.</summary>
    public async ValueTask ExecuteAsync(ObjectGroup group, int field)
    {
        Start(group, field);
        await RunAsync();
    }

    /// <summary>Adds a group to those that <see cref="Run"/> executes.</summary>
    public ObjectGroup Enqueue(Column objects, SelectionSet set)
    {
        var group = new ObjectGroup(objects, set);
        Weigh(group);
        _ready.Enqueue(group);
        return group;
    }

    /// <summary>
    /// Creates a group of objects with deferred fields after their rows are loaded, and adds it to the groups that
    /// <see cref="Run"/> executes. If loading fails, every field has that error.
    /// </summary>
    public async ValueTask<ObjectGroup> LoadAsync(Column objects, SelectionSet set)
    {
        try
        {
            return Enqueue(await objects.LoadAsync(set.Selections, context, cancellation), set);
        }
#pragma warning disable CA1031 // Whatever the column throws is the error of its fields.
        catch (Exception thrown) when (!EndsAll(thrown))
#pragma warning restore CA1031
        {
            var group = new ObjectGroup(objects, set);
            for (var field = 0; field < set.Selections.Length; field++)
                Complete(group, field, new ConstantColumn(thrown, objects.Count));
            return group;
        }
    }

    /// <summary>Completes items of the lists of a streamed field.</summary>
    public CompletedValue CompleteItems(Selection selection, GraphQLType itemType, Column items)
    {
        try
        {
            return Complete(selection, itemType, items);
        }
#pragma warning disable CA1031 // A column of the host threw, or does not fit: that is the error of its items.
        catch (Exception thrown) when (!EndsAll(thrown))
#pragma warning restore CA1031
        {
            return Complete(selection, itemType, new ConstantColumn(thrown, items.Count));
        }
    }

    /// <summary>
    /// Executes everything that can be executed without waiting. Returns the fields to await before execution can continue;
    /// none when everything is done.
    /// </summary>
    public PendingField[] Run()
    {
        while (_ready.TryDequeue(out var group))
        {
            for (var field = 0; field < group.Selections.Length; field++)
                Start(group, field);
        }

        if (_pending.Count == 0)
            return [];
        var round = _pending.ToArray();
        _pending.Clear();
        return round;
    }

    /// <summary>Completes the settled fields of a round.</summary>
    public void Complete(PendingField[] round)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var pending in round)
            Complete(pending.Group, pending.Field, pending.Result);
    }

    // There may be many objects before any of them is written, so report their minimum size as soon as they are known.
    private void Weigh(ObjectGroup group)
    {
        if (_meter is null)
            return;
        _expected += group.LeastBytes;
        _meter.Expect(_expected);
        var held = BytesPerValue * group.Objects.Count * (group.Selections.Length + 1L);
        Held += held;
        _meter.Hold(held);
    }

    private async ValueTask RunAsync()
    {
        while (Run() is { Length: > 0 } round)
        {
            foreach (var pending in round)
                await pending.SettleAsync();
            Complete(round);
        }
    }

    private void Start(ObjectGroup group, int field)
    {
        cancellation.ThrowIfCancellationRequested();
        var selection = group.Selections[field];
        if (selection.ArgumentError is { } error)
        {
            Complete(group, field, new ConstantColumn(new GraphQLException(error), group.Objects.Count));
            return;
        }

        ValueTask<Column> task;
        try
        {
            var resolver = selection.Field.Resolver() ?? introspection(selection.Field) ?? context.Schema.DefaultResolver();
            task = resolver.ResolveAsync(new FieldBatch(selection, group.Objects, context), cancellation);
            if (!task.IsCompletedSuccessfully)
            {
                _pending.Add(new PendingField(group, field, task.AsTask()));
                return;
            }
        }
#pragma warning disable CA1031 // Whatever a resolver throws is the error of its field.
        catch (Exception thrown) when (!EndsAll(thrown))
#pragma warning restore CA1031
        {
            Complete(group, field, new ConstantColumn(thrown, group.Objects.Count));
            return;
        }

        Complete(group, field, task.Result);
    }

    private bool EndsAll(Exception thrown) =>
        thrown is ResponseRefusedException || (thrown is OperationCanceledException && cancellation.IsCancellationRequested);

    private void Complete(ObjectGroup group, int field, Column column)
    {
        var selection = group.Selections[field];
        CompletedValue value;
        try
        {
            if (column.Count != group.Objects.Count)
            {
                throw new InvalidOperationException(
                    $"Incorrect number of results for field `{selection}`. Expected {group.Objects.Count}, got {column.Count}."
                );
            }

            value = Complete(selection, selection.Field.Type, column);
        }
#pragma warning disable CA1031 // A column of the host threw, or does not fit: that is the error of its field.
        catch (Exception thrown) when (!EndsAll(thrown))
#pragma warning restore CA1031
        {
            value = Complete(selection, selection.Field.Type, new ConstantColumn(thrown, group.Objects.Count));
        }

        group.Complete(field, value);
    }

    private CompletedValue Complete(Selection selection, GraphQLType type, Column column)
    {
        var isNonNull = type is NonNullType;
        switch (type.Nullable)
        {
            case ScalarType or EnumType:
                return CompletedLeaf.Of(selection, isNonNull, column, (NamedType)type.Nullable);
            case ListType list:
                var lists = column.AsLists(selection.Field);
                if (selection.Stream is { } stream && ReferenceEquals(type, selection.Field.Type))
                    return CompleteStreamed(selection, stream, list.OfType, lists, isNonNull);
                return new CompletedList(selection, isNonNull, lists, Complete(selection, list.OfType, lists.Items));
            case ObjectType objectType:
                var rows = new PresentRows(column);
                var group = rows.Objects.Count == 0 ? null : Enqueue(selection, objectType, rows.Objects);
                return new CompletedObject(selection, isNonNull, rows, group);
            case NamedType abstractType:
                return CompleteAbstract(selection, abstractType, new PresentRows(column), isNonNull);
            default:
                throw new UnreachableException();
        }
    }

    private CompletedValue CompleteStreamed(Selection selection, StreamUsage stream, GraphQLType itemType, ListColumn lists, bool isNonNull)
    {
        if (stream.Error is { } error)
            return new CompletedList(selection, isNonNull, lists.Refused(error), Complete(selection, itemType, lists.Items.Select([])));
        var first = CompletedStream.FirstItems(lists, stream.InitialCount);
        return new CompletedStream(selection, isNonNull, lists, first, Complete(selection, itemType, first.Items), itemType);
    }

    private CompletedAbstract CompleteAbstract(Selection selection, NamedType type, PresentRows rows, bool isNonNull)
    {
        var objects = rows.Objects;
        var types = objects.Count == 0 ? ObjectTypeColumn.Unresolved("") : ResolveTypes(type, objects);
        var groups = new ObjectGroup?[types.Types.Count];
        var parents = new int[objects.Count];
        if (types.IsUniform)
        {
            for (var i = 0; i < parents.Length; i++)
                parents[i] = i;
            if (types.Types[0].Type is { } only)
                groups[0] = Enqueue(selection, only, objects);
            return new CompletedAbstract(selection, isNonNull, rows, types, groups, parents);
        }

        var members = new List<int>[groups.Length];
        for (var i = 0; i < parents.Length; i++)
        {
            var ofType = members[types.PlaceAt(i)] ??= [];
            parents[i] = ofType.Count;
            ofType.Add(i);
        }

        for (var place = 0; place < groups.Length; place++)
        {
            if (members[place] is { } chosen && types.Types[place].Type is { } objectType)
                groups[place] = Enqueue(selection, objectType, objects.Select([.. chosen]));
        }

        return new CompletedAbstract(selection, isNonNull, rows, types, groups, parents);
    }

    private ObjectTypeColumn ResolveTypes(NamedType type, Column objects)
    {
        var resolved = type.ObjectTypeResolver() is { } resolver
            ? resolver.Resolve(objects, type, context.Schema)
            : objects.ResolveObjectTypes(type, context.Schema);
        return resolved ?? ObjectTypeColumn.Unresolved(ResolvedObjectType.FromName(null, type, context.Schema).Error!);
    }

    private ObjectGroup Enqueue(Selection selection, ObjectType type, Column objects) => Enqueue(objects, selection.SetFor(type));
}
