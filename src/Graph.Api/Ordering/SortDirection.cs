using Graph.Api.Definitions;

namespace Graph.Api.Ordering;

/// <summary>The direction of an order, as an enum of the API.</summary>
internal static class SortDirection
{
    private static readonly EnumMember Descending = new("DESC", "Greatest, latest or alphabetically last comes first.");

    public static EnumDefinition Type { get; } =
        new(
            "SortEnumType",
            "The direction of an order. Nulls come last in both.",
            [new("ASC", "Smallest, earliest or alphabetically first comes first."), Descending]
        );

    public static bool IsDescending(object direction) => (string)direction == Descending.Name;
}
