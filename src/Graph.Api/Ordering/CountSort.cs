using Graph.Api.Definitions;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>Orders by how many neighbours a relation field has.</summary>
internal sealed class CountSort(RelationField field) : SortMember(field.Name, Input.Name, $"By how many `{field.Name}` there are.")
{
    /// <summary>The input object that says in which direction.</summary>
    public static SortInput<Argument<string>> Input { get; } =
        new(
            "CountSortInput",
            "Orders by how many there are.",
            () => [new("count", SortDirection.Type.Required, "Fewest (ASC) or most (DESC) first.")]
        );

    public override OrderKey Plan(object value) =>
        new(new CountTerm(RelationStep.Of(field)), SortDirection.IsDescending(Input.Only(value).Value));
}
