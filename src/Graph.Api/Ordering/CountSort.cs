using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>Orders by the number of neighbours of a relation field.</summary>
internal sealed class CountSort(RelationField field) : SortMember(field.Name, Input.Name, $"By the number of `{field.Name}`.")
{
    /// <summary>The input object of the direction.</summary>
    public static SortInput<Argument<string>> Input { get; } =
        new(
            "CountSortInput",
            "Orders by their number.",
            () => [new("count", SortDirection.Type.Required, "Fewest (ASC) or most (DESC) first.")]
        );

    public override OrderKey Plan(object value) =>
        new(new CountTerm(RelationStep.Of(field)), SortDirection.IsDescending(Input.Only(value).Value));
}
