using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Planning;

/// <summary>Makes a plan's order of an `order` argument: a list of objects with one member each.</summary>
internal static class OrderPlanner
{
    // Nothing that people order by has as many keys; each makes the condition of a page longer by its square.
    private const int MaxLength = 10;

    /// <summary>The order of nodes of a type, from a list of its `...SortInput`.</summary>
    public static Order Nodes(NodeType type, object?[]? order) =>
        Keys(order, each => Node(type, Only(each)));

    /// <summary>The order of a relation field's edges, from a list of its `...EdgeSortInput`.</summary>
    public static Order Edges(RelationField field, object?[]? order) => Keys(order, each =>
    {
        var (half, value) = Only(each);
        var (name, inner) = Only((ArgumentValues)value);
        return half == "node" ? Node(field.Target, (name, inner)) : Property(PropertyOwner.Relation, field.Relation.FindProperty(name)!, inner);
    });

    private static OrderKey Node(NodeType type, (string Name, object Value) member)
    {
        var (name, value) = member;
        if (type.FindProperty(name) is { } property) return Property(PropertyOwner.Node, property, value);
        var field = type.FindField(name)!;
        var step = RelationStep.Of(field);
        var (inner, direction) = Only((ArgumentValues)value);
        if (field.IsMany) return new OrderKey(new CountTerm(step), IsDescending(direction));
        var (part, descending) = Part(PropertyOwner.Node, field.Target.FindProperty(inner)!, direction);
        return new OrderKey(new NeighbourTerm(step, part), descending);
    }

    private static OrderKey Property(PropertyOwner on, Property property, object value)
    {
        if (property.Name == "id") return new OrderKey(new IdTerm(on), IsDescending(value));
        var (part, descending) = Part(on, property, value);
        return new OrderKey(new PropertyTerm(part), descending);
    }

    private static (PropertyRef Part, bool Descending) Part(PropertyOwner on, Property property, object value)
    {
        if (property.Type == PropertyType.PartialDate)
        {
            var (end, direction) = Only((ArgumentValues)value);
            return (new(on, property, end == "earliest" ? ValueForm.Earliest : ValueForm.Latest), IsDescending(direction));
        }

        var part = property.Type == PropertyType.String ? ValueForm.SortKey : ValueForm.Value;
        return (new(on, property, part), IsDescending(value));
    }

    private static Order Keys(object?[]? order, Func<ArgumentValues, OrderKey> keys)
    {
        if (order is null) return Order.ById;
        if (order.Length > MaxLength)
        {
            throw new PlanningException("ORDER_LENGTH_LIMIT",
                $"'order' has {order.Length} objects, and {MaxLength} are the limit: leave out those that break no more ties.");
        }

        return new Order([.. order.Select(each => keys((ArgumentValues)each!))]);
    }

    // Members of an input object have no order of their own, so two in one object would not say which counts first.
    private static (string Name, object Value) Only(ArgumentValues members)
    {
        var given = members.ToArray();
        if (given.FirstOrDefault(member => member.Value is null) is { Key: { } empty })
        {
            throw new PlanningException("ORDER_NULL",
                $"'{empty}: null' in 'order' says no direction: use ASC or DESC, or leave '{empty}' out.");
        }

        if (given.Length == 1) return (given[0].Key, given[0].Value!);
        throw new PlanningException("ORDER_AMBIGUOUS", given.Length == 0
            ? "An object in 'order' has no member: say what to order by, as in order: [{ name: ASC }]."
            : $"An object in 'order' has {given.Length} members ({string.Join(", ", given.Select(member => member.Key))}): " +
              "give each an object of its own, the most important first, as in order: [{ " +
              string.Join(" }, { ", given.Select(member => $"{member.Key}: …")) + " }].");
    }

    private static bool IsDescending(object direction) => (string)direction == "DESC";
}
