using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>Filters by many neighbours of a relation field.</summary>
internal sealed class ManyRelatedFilter(RelationField field, FilterInput quantifiers)
    : FilterMember(field.Name, quantifiers.Name, field.Description ?? $"By `{field.Name}`.")
{
    protected override Filter PlanValue(object value) => quantifiers.Plan((ArgumentValues)value) ?? Filter.True;

    protected override Filter PlanNull() => throw NullFilter.Many(field.Name);
}

/// <summary>Filters by the one neighbour of a to-one field; null matches nodes without one.</summary>
internal sealed class OneRelatedFilter(RelationField field, FilterInput target)
    : FilterMember(field.Name, target.Name, (field.Description ?? $"By `{field.Name}`.") + " Null matches if there is none.")
{
    private readonly RelationStep _step = RelationStep.Of(field);

    protected override Filter PlanValue(object value) => new Related(_step, Quantifier.Some, target.Plan((ArgumentValues)value));

    protected override Filter PlanNull() => new Related(_step, Quantifier.None, null);
}

/// <summary>Filters by the relation to the one neighbour of a relation field.</summary>
internal sealed class RelationOfOneFilter(RelationField field, FilterInput relation)
    : FilterMember(ApiNames.RelationOf(field), relation.Name, $"The relation behind `{field.Name}`.")
{
    protected override Filter PlanValue(object value) =>
        new Related(RelationStep.Of(field), Quantifier.Some, relation.Plan((ArgumentValues)value));

    protected override Filter PlanNull() => throw NullFilter.RelationOfOne(Name, field.Name);
}

/// <summary>Filters by a node itself or one above it in a tree.</summary>
internal sealed class WithinFilter(RelationField tree, FilterInput target)
    : FilterMember("within", target.Name, $"It, or something that it is part of at any depth (by `{tree.Name}`), matches.")
{
    protected override Filter? PlanValue(object value) =>
        target.Plan((ArgumentValues)value) is { } inner ? new Within(RelationStep.Of(tree), inner) : null;
}

/// <summary>A half of an edge: the neighbour, or the relation to it.</summary>
internal sealed class EdgeHalfFilter(string name, FilterInput half, string description) : FilterMember(name, half.Name, description)
{
    protected override Filter? PlanValue(object value) => half.Plan((ArgumentValues)value);
}
