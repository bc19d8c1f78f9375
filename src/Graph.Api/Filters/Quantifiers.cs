using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Filters;

/// <summary>The quantifiers of the neighbours of a relation field: `some`, `all`, `none`, `any`, `count`.</summary>
internal static class Quantifiers
{
    /// <summary>The members of a field's `...FilterInput`.</summary>
    public static IEnumerable<FilterMember> Of(RelationField field, FilterInput edge, CountInput count) =>
        [
            new Matching("some", Quantifier.Some, field, edge, "At least one matches."),
            new EveryMatching(field, edge),
            new Matching("none", Quantifier.None, field, edge, "None matches."),
            new Existing(field),
            new Counted(field, count),
        ];

    private abstract class Member(string name, string type, string description, RelationField field) : FilterMember(name, type, description)
    {
        protected RelationStep Step { get; } = RelationStep.Of(field);

        protected override Filter PlanNull() => throw NullFilter.Related(field.Name, Name);
    }

    private sealed class Matching(string name, Quantifier quantifier, RelationField field, FilterInput edge, string description)
        : Member(name, edge.Name, description, field)
    {
        protected override Filter PlanValue(object value) => new Related(Step, quantifier, edge.Plan((ArgumentValues)value));
    }

    // Without a condition every neighbour matches, so there is nothing to test.
    private sealed class EveryMatching(RelationField field, FilterInput edge)
        : Member("all", edge.Name, "Every one matches; true if there are none.", field)
    {
        protected override Filter? PlanValue(object value) =>
            edge.Plan((ArgumentValues)value) is { } each ? new Related(Step, Quantifier.All, each) : null;
    }

    private sealed class Existing(RelationField field) : Member("any", "Boolean", "true: there are some; false: there are none.", field)
    {
        protected override Filter PlanValue(object value) => new Related(Step, (bool)value ? Quantifier.Some : Quantifier.None, null);
    }

    private sealed class Counted(RelationField field, CountInput count) : Member("count", count.Name, "Compares their number.", field)
    {
        protected override Filter? PlanValue(object value) => count.Plan((ArgumentValues)value);
    }
}
