using Graph.Api.Configuration;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Introspection;
using Graph.GraphQL.TypeSystem;
using Graph.Storage;

namespace Graph.Api.Limits;

/// <summary>
/// Counts an operation's cost as HotChocolate does (the IBM cost specification): weights of fields and types, times the
/// sizes of the lists that they stand in, known from the coerced page sizes. Below an interface the dearest kind counts.
/// Values of leaves count as well, a little each, and so does introspection, whose size is known exactly. Work is bounded,
/// whatever the document: what several kinds select alike is counted once, and counting ends soon after a limit is passed.
/// </summary>
internal sealed class CostCounter(LimitOptions limits, OperationContext context)
{
    // Only a root field goes to the store; what stands below it comes with it.
    private const double FetchWeight = 10;
    private const double ObjectWeight = 1;
    private const double LeafWeight = 0.1;

    // The schema is in memory: what it tells costs its bytes and no question to the store.
    private const double IntrospectionWeight = 0.25;

    // Lists that are not paged (evidence, asserting statements) are short: mostly one, sometimes a few.
    private const double AssumedListSize = 2;

    // The same whatever the size of pages.
    private readonly Dictionary<Selection, (double Field, double Type)> _introspected = [];

    private int _defaultPageSize;
    private int _aliases;
    private int _depth;
    private int _selections;
    private long _values;

    // Whoever is over a limit of these is refused whatever else is counted.
    private bool IsOver =>
        _depth > limits.Depth || _selections > limits.Selections || _aliases > limits.Aliases || _values > limits.FilterValues;

    /// <summary>The cost of the operation; counting stops soon after it is over a limit.</summary>
    /// <param name="pageSize">How many edges a page has when not said.</param>
    public OperationCost Count(int pageSize)
    {
        (_defaultPageSize, _aliases, _depth, _selections, _values) = (pageSize, 0, 0, 0, 0);
        var total = (Field: 0.0, Type: 0.0);
        foreach (var root in context.Operation.Selections)
        {
            var (field, type) = IsIntrospection(root) ? Introspection(root, total.Field) : Count(root, 1, _defaultPageSize);
            total = (total.Field + field, total.Type + type);
        }

        // Tenths add up to what is not quite a tenth.
        return new OperationCost(
            Math.Ceiling(Math.Round(total.Field, 3)), Math.Ceiling(Math.Round(total.Type, 3)), _depth, _selections, _aliases, _values);
    }

    private (double Field, double Type) Introspection(Selection root, double spent)
    {
        Look(root);
        if (IsOver) return default;
        if (!root.Field.Type.NamedType.IsComposite) return (IntrospectionWeight * LeafWeight, 0);
        if (_introspected.TryGetValue(root, out var known)) return known;
        // A leaf costs the least: with more than so many of them the limit is passed.
        var most = (long)(Math.Max(limits.FieldCost - spent, 0) / (IntrospectionWeight * LeafWeight));
        var size = IntrospectionSize.Of(root, context, most);
        return _introspected[root] =
            (IntrospectionWeight * (size.Objects + (LeafWeight * size.Leaves)), IntrospectionWeight * size.Objects);
    }

    private (double Field, double Type) Count(Selection selection, double times, double page)
    {
        Tally(selection);
        _depth = Math.Max(_depth, selection.Depth);
        if (!selection.Field.Type.NamedType.IsComposite) return (times * LeafWeight, 0);
        var isPage = selection.Field.Name is "edges" or "nodes" && selection.Parent is { } parent && IsConnection(parent);
        var size = isPage ? page : IsList(selection.Field.Type) ? ListSize(selection) : 1;
        var below = times * size;
        var (field, type) = (times * (selection.Parent is null ? FetchWeight : ObjectWeight), below);
        if (IsOver || below > limits.TypeCost) return (field, type);
        var inner = Below(selection, below, IsConnection(selection) ? PageSize(selection) : page);
        return (field + inner.Field, type + inner.Type);
    }

    // Introspection may be deep.
    private void Look(Selection selection)
    {
        Tally(selection);
        if (IsOver) return;
        foreach (var each in selection.PossibleTypes.SelectMany(selection.For)) Look(each);
    }

    private void Tally(Selection selection)
    {
        Turn.Check();
        _selections++;
        if (selection.Nodes[0].Alias is not null) _aliases++;
        if (_values <= limits.FilterValues) _values += ValueCount.Of(selection.Arguments, limits.FilterValues);
    }

    private (double Field, double Type) Below(Selection selection, double times, double page)
    {
        var counted = new Dictionary<FieldKey, (double Field, double Type)>();
        var most = (Field: 0.0, Type: 0.0);
        foreach (var possible in selection.PossibleTypes)
        {
            var sum = (Field: 0.0, Type: 0.0);
            foreach (var each in selection.For(possible))
            {
                var key = new FieldKey(each, each.Field.Type.NamedType);
                if (!counted.TryGetValue(key, out var cost)) counted[key] = cost = Count(each, times, page);
                sum = (sum.Field + cost.Field, sum.Type + cost.Type);
            }

            most = (Math.Max(most.Field, sum.Field), Math.Max(most.Type, sum.Type));
        }

        return most;
    }

    private double PageSize(Selection connection)
    {
        var arguments = connection.Arguments;
        return Size("first") ?? Size("last") ?? _defaultPageSize;

        double? Size(string name) => arguments.TryGetValue(name, out var value) && value is int size ? Math.Max(size, 0) : null;
    }

    // Ids are counted as they are; groups by their page.
    private double ListSize(Selection selection) => selection.Field.Name switch
    {
        "nodes" when selection.Arguments.TryGetValue("ids", out var ids) && ids is object?[] list => list.Length,
        "groupBy" => PageSize(selection),
        _ => AssumedListSize,
    };

    private static bool IsConnection(Selection selection) =>
        selection.Field.Type.NamedType.Name.EndsWith("Connection", StringComparison.Ordinal);

    private static bool IsList(GraphQLType type) => type switch
    {
        NonNullType nonNull => IsList(nonNull.OfType),
        ListType => true,
        _ => false,
    };

    private static bool IsIntrospection(Selection selection) => selection.Field.Name.StartsWith("__", StringComparison.Ordinal);
}
