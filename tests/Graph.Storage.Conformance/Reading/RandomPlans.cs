using System.Collections.Immutable;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage.Plans;

namespace Graph.Storage.Conformance.Reading;

/// <summary>Plans of every shape over <see cref="ReadingModel"/>. One seed gives one sequence of plans.</summary>
public sealed class RandomPlans(int seed, RandomGraph graph)
{
    private static readonly GraphModel Model = ReadingModel.Model;
    private static readonly string[] Days = ["2020-08-10", "2020", "2021-03", "../2020-08-09", "2022/.."];

    private readonly Random _random = new(seed);

    /// <summary>A plan; cut out a page of it with <see cref="Paged"/> once it is known what rows there are.</summary>
    public FetchPlan Next(IReadOnlyList<DateTimeOffset> instants)
    {
        var view = _random.Next(5) switch
        {
            0 => new FetchView(AsOf: PartialDate.Parse(Pick(Days))),
            1 => new FetchView(KnownAt: Pick(instants)),
            2 when _random.Next(2) == 0 => new FetchView(PartialDate.Parse(Pick(Days)), Pick(instants)),
            _ => FetchView.Now,
        };
        var type = Type();
        return _random.Next(5) switch
        {
            0 => new FetchPlan(new IdsSource(FactKind.Node, Ids([.. graph.Things, "said-0", "nobody", "a'b"])), Row(type, null, 2), view),
            1 => new FetchPlan(new IdsSource(FactKind.Relation, Ids([.. graph.KnowsIds, "nobody"])), RelationRow(), view),
            _ => new FetchPlan(new KindSource(type, Matches(type, null, 2)), Row(type, null, 2), view),
        };
    }

    /// <summary>The same plan with a page between places that exist.</summary>
    public FetchPlan Paged(FetchPlan plan, IReadOnlyList<Keyset> places)
    {
        if (plan.Source is not KindSource kind || places.Count == 0)
            return plan;
        var after = _random.Next(2) == 0 ? Pick(places) : null;
        var before = _random.Next(3) == 0 ? Pick(places) : null;
        var page = _random.Next(2) == 0 ? Page.FirstOf(_random.Next(4), after, before) : Page.LastOf(_random.Next(4), after, before);
        return plan with { Source = kind with { Matches = kind.Matches with { Page = page } } };
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private ImmutableArray<string> Ids(string[] from) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Pick(from))];

    private NodeType Type() => Model.FindNodeType(Pick(["Item", "Item", "Apple", "Pear", "Stone", "Evidence"]))!;

    private RelationStep? Step(NodeType from) => from.Fields.Count == 0 ? null : RelationStep.Of(Pick(from.Fields));

    private MatchPlan Matches(NodeType type, RelationType? relation, int depth) =>
        new()
        {
            Where =
                _random.Next(2) == 0 ? null
                : _random.Next(6) == 0 ? Chain(type, relation, _random.Next(2, 6))
                : Filter(type, relation, depth),
            Order = Order(type, relation, depth),
            Page = _random.Next(3) switch
            {
                0 => Page.All,
                1 => Page.FirstOf(_random.Next(4)),
                _ => Page.LastOf(_random.Next(4)),
            },
            Metadata = (PageMetadata)_random.Next(16),
            Aggregates = _random.Next(3) > 0 ? [] : [Aggregate.Rows, Figure(type, relation), Figure(type, relation)],
            Groups = _random.Next(4) > 0 ? [] : [Group(type, relation, depth)],
        };

    private Aggregate Figure(NodeType type, RelationType? relation)
    {
        var property = Scalar(
            type,
            relation,
            p => p.Type is PropertyType.Int or PropertyType.Float or PropertyType.PartialDate,
            preferPart: true
        );
        if (property is null)
            return Aggregate.Rows;
        var isNumber = property.Property.Type is PropertyType.Int or PropertyType.Float;
        AggregateFunction[] functions = isNumber
            ? Enum.GetValues<AggregateFunction>()
            : [AggregateFunction.Count, AggregateFunction.CountDistinct, AggregateFunction.Min, AggregateFunction.Max];
        return new Aggregate(Pick(functions), property);
    }

    private GroupPlan Group(NodeType type, RelationType? relation, int depth)
    {
        var keys = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => Key(type, relation, depth)).OfType<GroupKey>().ToImmutableArray();
        if (keys.IsEmpty)
            keys = [new PropertyGroupKey(PropertyRef.Node(type.FindProperty("id")!))];
        return new GroupPlan(keys)
        {
            Aggregates = _random.Next(2) == 0 ? [] : [Figure(type, relation)],
            Order = _random.Next(2) == 0 ? GroupOrder.Count : GroupOrder.Key,
            First = _random.Next(3) == 0 ? _random.Next(4) : int.MaxValue,
            Metadata = (PageMetadata)_random.Next(4),
        };
    }

    private GroupKey? Key(NodeType type, RelationType? relation, int depth)
    {
        if (_random.Next(2) == 0 && Step(type) is { } step)
        {
            return new NeighbourGroupKey(
                step,
                _random.Next(2) == 0 ? null : Filter(step.Target, step.Relation, depth - 1),
                Row(step.Target, null, 0)
            );
        }
        return Scalar(type, relation, _ => true) is { } property ? new PropertyGroupKey(property) : null;
    }

    private RowPlan RelationRow()
    {
        var knows = Model.FindRelation("KNOWS")!;
        var row = new RowPlanBuilder();
        foreach (var property in knows.Properties)
            row.Property(PropertyRef.Relation(property));
        row.Add(new EndItem(RelationEnd.Source, Row(Model.FindNodeType("Item")!, null, 1)));
        row.Add(new EndItem(RelationEnd.Target, RowPlan.IdOnly));
        row.Add(new ReferenceItem(PropertyRef.Relation(knows.FindProperty("evidence")!), FactKind.Node, RowPlan.IdOnly));
        return row.Build();
    }

    private RowPlan Row(NodeType type, RelationType? relation, int depth)
    {
        var row = new RowPlanBuilder();
        foreach (var property in type.Properties.Where(_ => _random.Next(4) == 0))
            row.Property(PropertyRef.Node(property, PartOf(property)), Scope(type));
        if (relation is not null)
        {
            foreach (var property in relation.Properties.Where(_ => _random.Next(4) == 0))
                row.Property(PropertyRef.Relation(property, PartOf(property)));
        }
        if (depth == 0)
            return row.Build();
        if (_random.Next(2) == 0 && Step(type) is { } counted)
        {
            row.Add(
                new CountItem(counted, _random.Next(2) == 0 ? null : Filter(counted.Target, counted.Relation, 1)) { Scope = Scope(type) }
            );
        }

        for (var i = _random.Next(3); i > 0 && Step(type) is { } step; i--)
        {
            row.Add(
                new ExpansionItem(step, Matches(step.Target, step.Relation, depth - 1), Row(step.Target, step.Relation, depth - 1))
                {
                    Scope = Scope(type),
                }
            );
        }
        if (_random.Next(2) == 0)
        {
            var name = Pick(["likes", "best", "via", "evidence"]);
            if (type.FindProperty(name) is { } property)
            {
                var sort = name == "via" ? FactKind.Relation : FactKind.Node;
                row.Add(
                    new ReferenceItem(PropertyRef.Node(property), sort, sort == FactKind.Node ? Row(type, null, depth - 1) : RowPlan.IdOnly)
                    {
                        Scope = Scope(type),
                    }
                );
            }
        }
        return row.Build();
    }

    private RowScope Scope(NodeType type) => _random.Next(4) > 0 ? RowScope.Every : RowScope.Of([Pick(type.Kinds)]);

    private Order Order(NodeType type, RelationType? relation, int depth) =>
        new([
            .. Enumerable
                .Range(0, _random.Next(3))
                .Select(_ => Term(type, relation, depth))
                .OfType<OrderTerm>()
                .Select(t => new OrderKey(t, _random.Next(2) == 0)),
        ]);

    private OrderTerm? Term(NodeType type, RelationType? relation, int depth) =>
        _random.Next(6) switch
        {
            0 => new IdTerm(relation is not null && _random.Next(2) == 0 ? PropertyOwner.Relation : PropertyOwner.Node),
            1 when Step(type) is { } step => new CountTerm(
                step,
                _random.Next(2) == 0 ? null : Filter(step.Target, step.Relation, depth - 1)
            ),
            2 when Step(type) is { } step && Sortable(step.Target, step.Relation) is { } property => new NeighbourTerm(step, property),
            _ => Sortable(type, relation) is { } property ? new PropertyTerm(property) : null,
        };

    private PropertyRef? Sortable(NodeType type, RelationType? relation)
    {
        var property = Scalar(type, relation, p => p.Type != PropertyType.String || p.IsSortable, preferPart: true);
        return property is { Property.Type: PropertyType.String } ? property with { Form = ValueForm.SortKey } : property;
    }

    private PropertyRef? Scalar(NodeType type, RelationType? relation, Func<Property, bool> fits, bool preferPart = false)
    {
        var on = relation is not null && _random.Next(3) == 0 ? PropertyOwner.Relation : PropertyOwner.Node;
        List<Property> properties =
        [
            .. (on == PropertyOwner.Relation ? relation!.Properties : type.Properties).Where(p =>
                !p.IsList && p.Name is not ("id" or "retracted") && fits(p)
            ),
        ];
        if (properties.Count == 0)
            return null;
        var property = Pick(properties);
        var part =
            preferPart && property.Type == PropertyType.PartialDate ? Pick([ValueForm.Earliest, ValueForm.Latest]) : PartOf(property);
        return new PropertyRef(on, property, part);
    }

    private ValueForm PartOf(Property property)
    {
        var parts = new List<ValueForm> { ValueForm.Value };
        if (property.IsFolded)
            parts.Add(ValueForm.Folded);
        if (property.IsSortable && property.Type == PropertyType.String)
            parts.Add(ValueForm.SortKey);
        if (property.Type == PropertyType.PartialDate)
            parts.AddRange([ValueForm.Earliest, ValueForm.Latest, ValueForm.AsWritten]);
        return Pick(parts);
    }

    private Filter Filter(NodeType type, RelationType? relation, int depth)
    {
        switch (_random.Next(depth <= 0 ? 6 : 12))
        {
            case 0:
                return new IdOneOf(PropertyOwner.Node, Ids([.. graph.Things]));
            case 1:
                return new IdCompare(
                    relation is null ? PropertyOwner.Node : Pick([PropertyOwner.Node, PropertyOwner.Relation]),
                    (CompareOp)_random.Next(8),
                    Pick<string>([.. graph.Things, "t", "-a"])
                );
            case 2:
                return new KindIn([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Type())]);
            case 3 when Lists(type, relation) is { } list:
                var item = list with { On = PropertyOwner.Item };
                var test = Comparison(item);
                return new ListMatch(
                    list,
                    (Quantifier)_random.Next(3),
                    _random.Next(4) == 0 ? null
                        : _random.Next(2) == 0 ? new Not(test)
                        : test
                );
            case 6:
                return new And([Filter(type, relation, depth - 1), Filter(type, relation, depth - 1)]);
            case 7:
                return new Or([Filter(type, relation, depth - 1), Filter(type, relation, depth - 1)]);
            case 8:
                return new Not(Filter(type, relation, depth - 1));
            case 9 or 10 when Step(type) is { } step:
                Filter? where = _random.Next(4) == 0 ? null : Filter(step.Target, step.Relation, depth - 1);
                return _random.Next(3) == 0
                    ? new RelatedCount(step, where, (CompareOp)_random.Next(5), _random.Next(4))
                    : new Related(step, (Quantifier)_random.Next(3), where);
            case 11 when type.Tree is { } tree:
                return new Within(RelationStep.Of(tree), Filter(tree.Target, null, depth - 1));
            default:
                var property = Scalar(type, relation, _ => true);
                return property is null ? Plans.Filter.True
                    : _random.Next(5) == 0 ? new IsNull(property)
                    : Comparison(property);
        }
    }

    // Relations that are followed one inside another, and come back to where they were.
    private Filter Chain(NodeType type, RelationType? relation, int length)
    {
        if (length == 0 || Step(type) is not { } step)
            return Filter(type, relation, 0);
        var inner = Chain(step.Target, step.Relation, length - 1);
        Filter related =
            _random.Next(4) == 0
                ? new RelatedCount(step, inner, (CompareOp)_random.Next(5), _random.Next(4))
                : new Related(step, (Quantifier)_random.Next(3), inner);
        return _random.Next(6) switch
        {
            0 => new Not(related),
            1 => new And([related, Filter(type, relation, 0)]),
            2 => new Or([Filter(type, relation, 0), related]),
            _ => related,
        };
    }

    private PropertyRef? Lists(NodeType type, RelationType? relation)
    {
        var on = relation is not null && _random.Next(3) == 0 ? PropertyOwner.Relation : PropertyOwner.Node;
        List<Property> lists = [.. (on == PropertyOwner.Relation ? relation!.Properties : type.Properties).Where(p => p.IsList)];
        if (lists.Count == 0)
            return null;
        var list = Pick(lists);
        return new PropertyRef(on, list, list.IsFolded ? Pick([ValueForm.Value, ValueForm.Folded]) : ValueForm.Value);
    }

    private Filter Comparison(PropertyRef property)
    {
        if (property.ColumnType == Results.StoreColumnType.Text)
        {
            var text = Pick(RandomGraph.Texts);
            text = _random.Next(3) == 0 ? text[..Math.Min(text.Length, char.IsSurrogate(text[0]) ? 2 : 1)] : text;
            text = property.Property.Type switch
            {
                PropertyType.Enum => Pick(["RED", "BLUE", "AFFIRMED", "DENIED"]),
                PropertyType.Id => Pick(graph.Things),
                PropertyType.PartialDate => "2020",
                _ => text,
            };
            if (property.Form == ValueForm.Folded)
                text = TextFold.Fold(text);
            return _random.Next(4) == 0
                ? new OneOf(property, [Storage.Scalar.Of(text), Storage.Scalar.Of("abel")])
                : new Compare(property, (CompareOp)_random.Next(8), Storage.Scalar.Of(text));
        }
        var value = property.Property.Type switch
        {
            PropertyType.Boolean => Storage.Scalar.Of(_random.Next(2) == 0),
            PropertyType.Float => _random.Next(2) == 0
                ? Storage.Scalar.Of(_random.Next(-2, 3) / 2.0)
                : Storage.Scalar.Of((long)_random.Next(2)),
            PropertyType.PartialDate => Storage.Scalar.Of((long)Pick([20200101000000, 20200809000000, 20201231235959, 0])),
            PropertyType.DateTime => Storage.Scalar.Of(new DateTimeOffset(2024, 1, 1, 0, 1, 0, TimeSpan.Zero)),
            _ => Storage.Scalar.Of((long)_random.Next(-2, 4)),
        };
        return _random.Next(4) == 0 ? new OneOf(property, [value, value]) : new Compare(property, (CompareOp)_random.Next(5), value);
    }
}
