using Graph.Api.Definitions;
using Graph.Storage.Plans;

namespace Graph.Api.Ordering;

/// <summary>The input object that orders by one end of a date.</summary>
internal static class DateSortInput
{
    public static SortInput<DateEnd> Type { get; } =
        new(
            "PartialDateSortInput",
            "Orders by one end of a date. An open or unknown end comes last in both directions.",
            () =>
                [
                    new("earliest", "By the first moment that the date may denote.", ValueForm.Earliest),
                    new("latest", "By the last moment that the date may denote.", ValueForm.Latest),
                ]
        );
}

/// <summary>An end of a date.</summary>
internal sealed class DateEnd(string name, string description, ValueForm form) : SchemaMember(name, SortDirection.Type.Name, description)
{
    public ValueForm Form => form;
}
