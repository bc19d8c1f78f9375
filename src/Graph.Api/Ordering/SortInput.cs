using Graph.Api.Definitions;
using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>An input object of an `order` argument: a request gives exactly one of its members.</summary>
/// <typeparam name="TMember">The type of its members.</typeparam>
/// <param name="name">Its name.</param>
/// <param name="description">The description that clients read.</param>
/// <param name="members">The members.</param>
internal class SortInput<TMember>(string name, string description, Func<IEnumerable<TMember>> members)
    : InputDefinition<TMember>(name, description)
    where TMember : SchemaMember
{
    /// <summary>
    /// The one member that is given. Members of an input object are unordered, so with two in one object it would be undefined which
    /// sorts first.
    /// </summary>
    /// <exception cref="PlanningException">None is given, more than one is, or one is null.</exception>
    public (TMember Member, object Value) Only(object value)
    {
        var given = ((ArgumentValues)value).ToArray();
        if (given.FirstOrDefault(member => member.Value is null) is { Key: { } empty })
        {
            throw new PlanningException(
                ErrorCodes.OrderNull,
                $"'{empty}: null' in 'order' is not a direction: use ASC or DESC, or omit '{empty}'."
            );
        }

        if (given.Length == 1)
            return (this[given[0].Key], given[0].Value!);
        throw new PlanningException(
            ErrorCodes.OrderAmbiguous,
            given.Length == 0
                ? "An object in 'order' has no member: give one, as in order: [{ name: ASC }]."
                : $"An object in 'order' has {given.Length} members ({string.Join(", ", given.Select(member => member.Key))}): "
                    + "give each a separate object, the most important first, as in order: [{ "
                    + string.Join(" }, { ", given.Select(member => $"{member.Key}: …"))
                    + " }]."
        );
    }

    protected sealed override IEnumerable<TMember> CreateMembers() => members();
}

/// <summary>An input object with the sort keys of nodes, relations, or edges.</summary>
internal sealed class SortInput(string name, string description, Func<IEnumerable<SortMember>> members)
    : SortInput<SortMember>(name, description, members)
{
    // No practical order has this many keys, and the condition of a page grows with the square of their number.
    private const int MaxLength = 10;

    /// <summary>The order of an `order` argument: a list of objects with one member each.</summary>
    public Order Plan(object?[]? order)
    {
        if (order is null)
            return Order.ById;
        if (order.Length > MaxLength)
        {
            throw new PlanningException(
                ErrorCodes.OrderLengthLimit,
                $"'order' has {order.Length} objects, but the limit is {MaxLength}: omit those that break no more ties."
            );
        }

        return new Order([.. order.Select(each => Key(each!))]);
    }

    /// <summary>The key that one object represents.</summary>
    public OrderKey Key(object value)
    {
        var (member, inner) = Only(value);
        return member.Plan(inner);
    }
}
