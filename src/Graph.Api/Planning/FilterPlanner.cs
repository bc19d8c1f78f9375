using Graph.Api.Configuration;
using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>
/// Makes a plan's filter of a `where` argument. Where a member is null, one related node asks for what has none
/// (`partOf: null`), as a comparison with null does (`eq: null`); any other member is refused, since whoever sends null for
/// a condition would otherwise get what the condition was to leave out. Only an argument that is null says nothing.
/// </summary>
internal sealed class FilterPlanner(GraphModel model, LimitOptions limits)
{
    private readonly Dictionary<string, NodeType> _kinds =
        model.Kinds.ToDictionary(kind => ApiNames.EnumValue(kind.Name), NodeType (kind) => kind, StringComparer.Ordinal);

    /// <summary>The kinds or interfaces that values of the enum `Kind` stand for.</summary>
    public IEnumerable<NodeType> Kinds(object?[] values) => values.OfType<string>().Select(value => _kinds[value]);

    /// <summary>The filter over nodes of a type, from its `...FilterInput`; null where nothing is asked.</summary>
    /// <exception cref="PlanningException">It asks for what cannot be compared, or is over a limit.</exception>
    public Filter? Of(NodeType type, ArgumentValues? where) => FilterSize.Checked(Nodes(type, where), limits);

    /// <summary>The filter over one edge of a relation field, from its `...EdgeFilterInput`; null where nothing is asked.</summary>
    /// <exception cref="PlanningException">It asks for what cannot be compared, or is over a limit.</exception>
    public Filter? Of(RelationField field, ArgumentValues? where) => FilterSize.Checked(Edges(field, where), limits);

    private Filter? Nodes(NodeType type, ArgumentValues? where) => All(where, (name, value) => NodeMember(type, name, value));

    private Filter? Edges(RelationField field, ArgumentValues? where) => All(where, (name, value) => name switch
    {
        _ when value is null => throw NullFilter.Member(name),
        "node" => Nodes(field.Target, (ArgumentValues)value),
        "edge" => Relations(field.Relation, (ArgumentValues)value),
        _ => Logic(name, value, each => Edges(field, each)),
    });

    private static Filter? Relations(RelationType relation, ArgumentValues? where) => All(where, (name, value) =>
        relation.FindProperty(name) is { } property
            ? Comparisons.Of(PropertyOwner.Relation, property, (ArgumentValues?)value ?? throw NullFilter.Property(property))
            : Logic(name, value ?? throw NullFilter.Member(name), each => Relations(relation, each)));

    private Filter? NodeMember(NodeType type, string name, object? value)
    {
        if (type.FindProperty(name) is { } property)
        {
            return Comparisons.Of(PropertyOwner.Node, property, (ArgumentValues?)value ?? throw NullFilter.Property(property));
        }

        if (type.FindField(name) is { } field)
        {
            if (field.IsMany) return Related(field, (ArgumentValues?)value ?? throw NullFilter.Many(name));
            var step = RelationStep.Of(field);
            return value is null
                ? new Related(step, Quantifier.None, null)
                : new Related(step, Quantifier.Some, Nodes(field.Target, (ArgumentValues)value));
        }

        if (type.Fields.FirstOrDefault(each => !each.IsMany && ApiNames.RelationOf(each) == name) is { } toOne)
        {
            return new Related(RelationStep.Of(toOne), Quantifier.Some,
                Relations(toOne.Relation, (ArgumentValues?)value ?? throw NullFilter.RelationOfOne(name, toOne.Name)));
        }

        if (value is null) throw NullFilter.Member(name);

        return name switch
        {
            "nodeKind" => Filter.All([.. ((ArgumentValues)value).Select(each => Kind(each.Key, each.Value))]),
            "within" => Nodes(type.Tree!.Target, (ArgumentValues)value) is { } inner
                ? new Within(RelationStep.Of(type.Tree), inner)
                : null,
            _ => Logic(name, value, each => Nodes(type, each)),
        };
    }

    private Filter Related(RelationField field, ArgumentValues operators)
    {
        var step = RelationStep.Of(field);
        return All(operators, (name, value) => name switch
        {
            _ when value is null => throw NullFilter.Related(field.Name, name),
            "some" => new Related(step, Quantifier.Some, Edges(field, (ArgumentValues)value)),
            "all" => Edges(field, (ArgumentValues)value) is { } each ? new Related(step, Quantifier.All, each) : null,
            "none" => new Related(step, Quantifier.None, Edges(field, (ArgumentValues)value)),
            "any" => new Related(step, (bool)value ? Quantifier.Some : Quantifier.None, null),
            _ => Count(field, step, (ArgumentValues)value),
        }) ?? Filter.True;
    }

    private Filter? Count(RelationField field, RelationStep step, ArgumentValues count)
    {
        var where = Edges(field, count.Get<ArgumentValues>("where"));
        return All(count, (name, value) => name switch
        {
            _ when value is null => throw NullFilter.Member(name),
            "eq" => Compare(CompareOp.Equal, value),
            "neq" => new Not(Compare(CompareOp.Equal, value)),
            "gt" => Compare(CompareOp.Greater, value),
            "gte" => Compare(CompareOp.GreaterOrEqual, value),
            "lt" => Compare(CompareOp.Less, value),
            "lte" => Compare(CompareOp.LessOrEqual, value),
            _ => null,
        });

        RelatedCount Compare(CompareOp op, object value) => new(step, where, op, (int)value);
    }

    // Every node has a kind: equal to null is none of them.
    private Filter Kind(string name, object? value) => name switch
    {
        "eq" => OfKinds([value]),
        "neq" => new Not(OfKinds([value])),
        _ when value is null => throw NullFilter.Comparison("nodeKind", name),
        "in" => OfKinds((object?[])value),
        _ => new Not(OfKinds((object?[])value)),
    };

    private Filter OfKinds(object?[] values) => Kinds(values).ToArray() is { Length: > 0 } given ? new KindIn([.. given]) : Filter.False;

    private static Filter Logic(string name, object value, Func<ArgumentValues, Filter?> each)
    {
        return name switch
        {
            "and" => Filter.All([.. ((object?[])value).Select(Inner)]),
            "or" => Filter.Any([.. ((object?[])value).Select(Inner)]),
            "not" => new Not(Inner(value)),
            _ => throw new InvalidOperationException($"The filter member '{name}' has no meaning in the model."),
        };

        Filter Inner(object? inner) => each((ArgumentValues)inner!) ?? Filter.True;
    }

    private static Filter? All(ArgumentValues? members, Func<string, object?, Filter?> member)
    {
        if (members is null) return null;
        var filters = new List<Filter>();
        foreach (var (name, value) in members)
        {
            Turn.Check();
            if (member(name, value) is { } filter) filters.Add(filter);
        }

        return filters.Count == 0 ? null : Filter.All([.. filters]);
    }
}
