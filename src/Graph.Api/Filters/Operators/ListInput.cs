using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Storage.Plans;

namespace Graph.Api.Filters.Operators;

/// <summary>The input object that compares a list by its items.</summary>
internal sealed class ListInput(OperatorInput items) : PropertyInput("List" + items.Name, "Filters by the items of a list.")
{
    protected override IEnumerable<PropertyComparison> CreateMembers() =>
        [
            new Matching("some", Quantifier.Some, items, "At least one item matches."),
            new Matching("all", Quantifier.All, items, "Every item matches."),
            new Matching("none", Quantifier.None, items, "No item matches."),
            new Existing(),
        ];

    private abstract class Member(string name, string type, string description) : PropertyComparison(name, type, description)
    {
        public sealed override Filter Plan(PropertyRef on, object? value) =>
            value is null ? throw NullFilter.Related(on.Property.Name, Name) : PlanValue(on, value);

        protected abstract ListMatch PlanValue(PropertyRef on, object value);
    }

    private sealed class Matching(string name, Quantifier quantifier, OperatorInput items, string description)
        : Member(name, items.Name, description)
    {
        protected override ListMatch PlanValue(PropertyRef on, object value)
        {
            var comparisons = (ArgumentValues)value;
            return new ListMatch(
                on with
                {
                    Form = FormOf(on, comparisons),
                },
                quantifier,
                items.Plan(on with { On = PropertyOwner.Item }, comparisons)
            );
        }

        // A match reads one form of the items: as given, or folded.
        private ValueForm FormOf(PropertyRef on, ArgumentValues comparisons)
        {
            ValueForm[] forms = [.. comparisons.Keys.Select(items.FormOf).Distinct()];
            if (forms.Length == 0)
                return ValueForm.Value;
            return forms.Length == 1
                ? forms[0]
                : throw new PlanningException(
                    ErrorCodes.FilterMixed,
                    $"The items of '{on.Property.Name}' are compared either exactly or case-insensitively: "
                        + "use one kind of comparison, or join two lists with 'and'."
                );
        }
    }

    private sealed class Existing() : Member("any", "Boolean", "true: the list has items; false: it is empty.")
    {
        protected override ListMatch PlanValue(PropertyRef on, object value) =>
            new(on, value is true ? Quantifier.Some : Quantifier.None, null);
    }
}
