using Graph.Api.Configuration;
using Graph.Api.Rows;
using Graph.Api.Sdl;
using Graph.GraphQL.Execution;
using Graph.GraphQL.TypeSystem;
using Graph.Model;
using Graph.Storage;
using Graph.Storage.Plans;
using Graph.Storage.Results;

namespace Graph.Api.Planning;

/// <summary>
/// Plans what is selected from facts: the items that a store has to fetch for each row, and how the fields are then read.
/// Below an interface, selections that are the same for several kinds are planned once, with the kinds as their scope.
/// </summary>
internal sealed class FactPlanner(GraphModel model, LimitOptions limits)
{
    private readonly FilterPlanner _filters = new(model, limits);
    private readonly PagePlanner _pages = new(limits);

    public FilterPlanner Filters => _filters;

    public PagePlanner Pages => _pages;

    /// <summary>Plans the node of each row, for the kinds that may stand at the selection.</summary>
    /// <param name="selection">The selection.</param>
    /// <param name="row">What each row needs.</param>
    /// <param name="withDeferred">Whether what is deferred is planned as well, because the nodes cannot be asked for again.</param>
    public ObjectPlan Nodes(Selection selection, RowPlanBuilder row, bool withDeferred = false)
    {
        var plan = NodePlan(withDeferred ? null : LaterOfNodes);
        foreach (var (each, meaning, scope) in Grouped(selection, name => model.FindKind(name)!, Meaning, withDeferred))
            plan.Add(each, Node(each, meaning, row, scope.Count == selection.PossibleTypes.Count ? RowScope.Every : RowScope.Of(scope)));
        return plan;
    }

    /// <summary>Plans the relation of each row, for the relations that may stand at the selection.</summary>
    public ObjectPlan Relations(Selection selection, RowPlanBuilder row)
    {
        var plan = RelationPlan();
        foreach (var (each, meaning, scope) in Grouped(selection, name => model.FindRelationByPropertiesType(name)!, Meaning))
            plan.Add(each, Relation(each, meaning, row, scope.Count == selection.PossibleTypes.Count ? RowScope.Every : RowScope.Of(scope)));
        return plan;
    }

    private ObjectPlan NodePlan(DeferredPlanner? later) => new(
        each => Meaning(model.FindKind(each.ParentType.Name)!, each.Field.Name), (set, place) => set.KindOf(place)?.Name)
    {
        Later = later,
    };

    private ObjectPlan RelationPlan() => new(
        each => Meaning(model.FindRelationByPropertiesType(each.ParentType.Name)!, each.Field.Name),
        (set, place) => set.RelationTypeOf(place)?.PropertiesType)
    {
        Later = LaterOfRelations,
    };

    private Projection Node(Selection each, object meaning, RowPlanBuilder row, RowScope rows)
    {
        Turn.Check();
        return meaning switch
        {
            Property property => Property(each, PropertyOwner.Node, property, row, rows),
            RelationField field when each.Field.Name == field.Name => Field(each, field, row, rows),
            ToOneRelation toOne => Relation(each, toOne.Field, row, rows),
            _ => throw Unknown(each),
        };
    }

    private Projection Relation(Selection each, object meaning, RowPlanBuilder row, RowScope rows) => meaning switch
    {
        Property property => Property(each, PropertyOwner.Relation, property, row, rows),
        "from" => End(each, RelationEnd.Source, row, rows),
        "to" => End(each, RelationEnd.Target, row, rows),
        _ => throw Unknown(each),
    };

    private RootPlan LaterOfNodes(IReadOnlyList<Selection> fields, RowSet set, int[] places)
    {
        var (plan, row) = (NodePlan(LaterOfNodes), new RowPlanBuilder());
        var kind = model.FindKind(fields[0].ParentType.Name)!;
        foreach (var each in fields) plan.Add(each, Node(each, Meaning(kind, each.Field.Name), row, RowScope.Every));
        return ById(FactKind.Node, set.NodeIds!, places, row, fields[0], (rows, all) => new ObjectRows(plan, rows, all));
    }

    private RootPlan LaterOfRelations(IReadOnlyList<Selection> fields, RowSet set, int[] places)
    {
        var (plan, row) = (RelationPlan(), new RowPlanBuilder());
        var relation = model.FindRelationByPropertiesType(fields[0].ParentType.Name)!;
        foreach (var each in fields) plan.Add(each, Relation(each, Meaning(relation, each.Field.Name), row, RowScope.Every));
        return ById(FactKind.Relation, set.RelationIds!, places, row, fields[0], (rows, all) => new ObjectRows(plan, rows, all));
    }

    // What was deferred is asked for by the ids of the rows that are there already, at the times that its root looks at.
    private static RootPlan ById(
        FactKind sort, StoreTextColumn ids, int[] places, RowPlanBuilder row, Selection field, Projection read)
    {
        var source = new IdsSource(sort, [.. places.Select(place => ids.Text(place)!)]);
        return new RootPlan(
            new FetchPlan(source, row.Build(), RootPlanner.ViewAt(field)),
            answer => read(answer.Roots, [.. Enumerable.Range(0, places.Length)]));
    }

    private Projection Property(Selection selection, PropertyOwner on, Property property, RowPlanBuilder row, RowScope scope)
    {
        if (property.Name == "id") return on == PropertyOwner.Node ? Projections.NodeId : Projections.RelationId;
        var reference = new PropertyRef(on, property);
        if (property.Reference is not null) return Reference(selection, reference, row, scope);
        var slot = row.Property(reference, scope);
        return property.Type switch
        {
            PropertyType.DateTime when property.IsList => Projections.Instants(slot),
            PropertyType.PartialDate when property.IsList => Projections.Dates(slot),
            PropertyType.DateTime => Projections.Instant(slot),
            PropertyType.PartialDate => Projections.SameWhere(Date(selection, reference, slot, row, scope), slot),
            _ => Projections.Leaf(slot),
        };
    }

    private static ObjectPlan Date(Selection selection, PropertyRef date, int text, RowPlanBuilder row, RowScope scope)
    {
        var plan = new ObjectPlan(each => each.Field.Name);
        foreach (var each in Fields(selection))
        {
            plan.Add(each, each.Field.Name switch
            {
                "text" => Projections.Leaf(text),
                "earliest" => Projections.Day(row.Property(date with { Form = ValueForm.Earliest }, scope)),
                "latest" => Projections.Day(row.Property(date with { Form = ValueForm.Latest }, scope)),
                "uncertain" => Projections.IsMarked(text, PartialDate.UncertainMarks),
                "approximate" => Projections.IsMarked(text, PartialDate.ApproximateMarks),
                _ => Projections.Leaf(row.Property(date with { Form = ValueForm.AsWritten }, scope)),
            });
        }

        return plan;
    }

    private Projection Reference(Selection selection, PropertyRef reference, RowPlanBuilder row, RowScope scope)
    {
        var sort = model.FindRelationByPropertiesType(reference.Property.Reference!) is null ? FactKind.Node : FactKind.Relation;
        var target = new RowPlanBuilder();
        var plan = sort == FactKind.Node ? Nodes(selection, target) : Relations(selection, target);
        var slot = row.Add(new ReferenceItem(reference, sort, target.Build()) { Scope = scope });
        return reference.Property.IsList ? Projections.ToMany(slot, plan) : Projections.ToOne(slot, plan);
    }

    private Projection End(Selection selection, RelationEnd end, RowPlanBuilder row, RowScope scope)
    {
        var target = new RowPlanBuilder();
        var plan = Nodes(selection, target);
        return Projections.ToOne(row.Add(new EndItem(end, target.Build()) { Scope = scope }), plan);
    }

    private Projection Field(Selection selection, RelationField field, RowPlanBuilder row, RowScope scope)
    {
        if (field.IsMany) return Connection(selection, FieldsNow(selection), field, row, scope);
        var target = new RowPlanBuilder();
        var neighbour = Nodes(selection, target);
        return Projections.ToOne(row.Add(ExpansionItem.ToOne(RelationStep.Of(field), target.Build()) with { Scope = scope }), neighbour);
    }

    private Projection Connection(
        Selection selection, IEnumerable<Selection> fields, RelationField field, RowPlanBuilder row, RowScope scope)
    {
        var step = RelationStep.Of(field);
        var target = new RowPlanBuilder();
        var arguments = selection.Arguments;
        var digest = QueryDigest.Of(field.Owner.Name, field.Name, arguments["where"], arguments["order"]);
        var connection = new ConnectionPlanner(this, field.Target, digest);
        var plan = connection.Plan(fields, target, Later);
        var matches = connection.Matches(
            _filters.Of(field, arguments.Get<ArgumentValues>("where")),
            OrderPlanner.Edges(field, arguments.Get<object?[]>("order")),
            hasRelation: true,
            arguments, _pages);
        return Projections.Connection(row.Add(new ExpansionItem(step, matches, target.Build()) { Scope = scope }), plan);

        RootPlan Later(IReadOnlyList<Selection> deferred, RowSet owners, int[] places)
        {
            var again = new RowPlanBuilder();
            var read = Connection(selection, deferred, field, again, RowScope.Every);
            return ById(FactKind.Node, owners.NodeIds!, places, again, selection, read);
        }
    }

    private Projection Relation(Selection selection, RelationField field, RowPlanBuilder row, RowScope scope)
    {
        var target = new RowPlanBuilder();
        var plan = Relations(selection, target);
        return Projections.ToOne(
            row.Add(ExpansionItem.ToOne(RelationStep.Of(field), target.Build()) with { Scope = scope }), plan);
    }

    /// <summary>
    /// The selections below objects of one type that a planner has to plan, where the objects are not asked for again when
    /// their deferred fields are due: these are planned with the others.
    /// </summary>
    public static IEnumerable<Selection> Fields(Selection selection) =>
        Fields(selection, (ObjectType)selection.Field.Type.NamedType, withDeferred: true);

    /// <summary>The same without what is deferred.</summary>
    public static IEnumerable<Selection> FieldsNow(Selection selection) =>
        Fields(selection, (ObjectType)selection.Field.Type.NamedType, withDeferred: false);

    /// <summary>Whether a field is planned. What the engine answers by itself is not: __typename, and fields whose arguments are wrong.</summary>
    public static bool IsPlanned(Selection field) =>
        field.ArgumentError is null && !field.Field.Name.StartsWith("__", StringComparison.Ordinal);

    private static IEnumerable<Selection> Fields(Selection selection, ObjectType type, bool withDeferred) =>
        (withDeferred ? selection.For(type).Concat(selection.DeferredFor(type)) : selection.For(type)).Where(IsPlanned);

    private static IEnumerable<(Selection Selection, object Meaning, List<T> Scope)> Grouped<T>(
        Selection selection, Func<string, T> find, Func<T, string, object> meaning, bool withDeferred = false)
    {
        var groups = new Dictionary<FieldKey, (Selection Selection, object Meaning, List<T> Scope)>();
        var order = new List<FieldKey>();
        foreach (var possible in selection.PossibleTypes)
        {
            var type = find(possible.Name);
            foreach (var each in Fields(selection, possible, withDeferred))
            {
                var means = meaning(type, each.Field.Name);
                var key = new FieldKey(each, means);
                if (groups.TryGetValue(key, out var group))
                {
                    group.Scope.Add(type);
                    continue;
                }

                groups.Add(key, (each, means, [type]));
                order.Add(key);
            }
        }

        return order.Select(key => groups[key]);
    }

    private static object Meaning(NodeType type, string name) =>
        type.FindProperty(name) ?? type.FindField(name)
        ?? type.Fields.Where(field => !field.IsMany && ApiNames.RelationOf(field) == name)
            .Select(object (field) => new ToOneRelation(field)).FirstOrDefault()
        ?? throw new InvalidOperationException($"The field '{type.Name}.{name}' has no meaning in the model.");

    private static object Meaning(RelationType relation, string name) => relation.FindProperty(name) ?? (object)name;

    private static InvalidOperationException Unknown(Selection selection) =>
        new($"The field {selection.Field} at {selection} has no meaning in the model.");

    private sealed record ToOneRelation(RelationField Field);
}
