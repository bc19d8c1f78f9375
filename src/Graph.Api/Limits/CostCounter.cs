using Graph.Api.Configuration;
using Graph.Api.Definitions;
using Graph.Api.Planning;
using Graph.Api.Rows;
using Graph.GraphQL.Execution;
using Graph.GraphQL.Introspection;
using Graph.GraphQL.TypeSystem;
using Graph.Storage;

namespace Graph.Api.Limits;

/// <summary>
/// Calculates an operation's cost as HotChocolate does (the IBM cost specification): weights of fields and types, times the sizes of the
/// lists that contain them, known from the coerced page sizes. Below an interface the most expensive kind counts. Leaf values also count,
/// a little each, and so does introspection, whose size is known exactly. The work is limited for any document: selections that several
/// kinds share are counted once, and counting ends soon after a limit is exceeded.
/// </summary>
internal sealed class CostCounter(LimitOptions limits, FieldMap fields, OperationContext context)
{
    // The schema is in memory: introspection costs its bytes, but no query of the store.
    private const double IntrospectionWeight = 0.25;
    private const double IntrospectionLeafWeight = IntrospectionWeight * ApiField.LeafWeight;

    // These do not depend on the page size.
    private readonly Dictionary<Selection, (double Field, double Type)> _introspected = [];

    private int _defaultPageSize;
    private int _aliases;
    private int _depth;
    private int _selections;
    private long _values;

    // An operation over one of these limits is rejected, whatever else is counted.
    private bool IsOver =>
        _depth > limits.Depth || _selections > limits.Selections || _aliases > limits.Aliases || _values > limits.FilterValues;

    /// <summary>Calculates the cost of the operation; counting stops soon after it is over a limit.</summary>
    /// <param name="pageSize">The default number of edges on a page.</param>
    public OperationCost Count(int pageSize)
    {
        (_defaultPageSize, _aliases, _depth, _selections, _values) = (pageSize, 0, 0, 0, 0);
        var total = (Field: 0.0, Type: 0.0);
        foreach (var root in context.Operation.Selections)
        {
            var (field, type) = SelectedFields.IsMeta(root) ? Introspection(root, total.Field) : Count(root, 1);
            total = (total.Field + field, total.Type + type);
        }

        // Sums of tenths are not exact.
        return new OperationCost(
            Math.Ceiling(Math.Round(total.Field, 3)),
            Math.Ceiling(Math.Round(total.Type, 3)),
            _depth,
            _selections,
            _aliases,
            _values
        );
    }

    private (double Field, double Type) Introspection(Selection root, double spent)
    {
        TallyAll(root);
        if (IsOver)
            return default;
        if (!root.Field.Type.NamedType.IsComposite)
            return (IntrospectionLeafWeight, 0);
        if (_introspected.TryGetValue(root, out var known))
            return known;
        // A leaf has the lowest cost: more of them than this exceed the limit.
        var maxLeaves = (long)(Math.Max(limits.FieldCost - spent, 0) / IntrospectionLeafWeight);
        var size = IntrospectionSize.Of(root, context, maxLeaves);
        return _introspected[root] = (
            (IntrospectionWeight * size.Objects) + (IntrospectionLeafWeight * size.Leaves),
            IntrospectionWeight * size.Objects
        );
    }

    private (double Field, double Type) Count(Selection selection, double times)
    {
        Tally(selection);
        _depth = Math.Max(_depth, selection.Depth);
        var isLeaf = !selection.Field.Type.NamedType.IsComposite;
        // The only field that the engine itself resolves below the root is the name of a type.
        if (SelectedFields.IsMeta(selection))
            return (times * ApiField.LeafWeight, 0);
        var field = fields[selection];
        var weight = times * field.Weight(isLeaf);
        if (isLeaf)
            return (weight, 0);
        var below = times * (IsList(selection.Field.Type) ? field.ListSize(selection, _defaultPageSize) : 1);
        if (IsOver || below > limits.TypeCost)
            return (weight, below);
        var inner = Below(selection, below);
        return (weight + inner.Field, below + inner.Type);
    }

    // Introspection may be deep.
    private void TallyAll(Selection selection)
    {
        Tally(selection);
        if (IsOver)
            return;
        foreach (var each in selection.PossibleTypes.SelectMany(selection.For))
            TallyAll(each);
    }

    private void Tally(Selection selection)
    {
        Turn.Check();
        _selections++;
        if (selection.Nodes[0].Alias is not null)
            _aliases++;
        if (_values <= limits.FilterValues)
            _values += ValueCount.Of(selection.Arguments, limits.FilterValues);
    }

    private (double Field, double Type) Below(Selection selection, double times)
    {
        var counted = new Dictionary<FieldKey, (double Field, double Type)>();
        var highest = (Field: 0.0, Type: 0.0);
        foreach (var possible in selection.PossibleTypes)
        {
            var sum = (Field: 0.0, Type: 0.0);
            foreach (var each in selection.For(possible))
            {
                var key = new FieldKey(each, each.Field.Type.NamedType);
                if (!counted.TryGetValue(key, out var cost))
                    counted[key] = cost = Count(each, times);
                sum = (sum.Field + cost.Field, sum.Type + cost.Type);
            }

            highest = (Math.Max(highest.Field, sum.Field), Math.Max(highest.Type, sum.Type));
        }

        return highest;
    }

    private static bool IsList(GraphQLType type) =>
        type switch
        {
            NonNullType nonNull => IsList(nonNull.OfType),
            ListType => true,
            _ => false,
        };
}
