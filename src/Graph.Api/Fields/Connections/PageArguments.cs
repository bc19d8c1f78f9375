using Graph.Api.Definitions;

namespace Graph.Api.Fields.Connections;

/// <summary>The arguments that request a page of a connection.</summary>
internal static class PageArguments
{
    public static Argument<int?> First { get; } = new("first", "Int", "The maximum number, from the start or after `after`.");

    public static Argument<string> After { get; } =
        new("after", "String", "The cursor after which the page starts; from a page with the same filter and order.");

    public static Argument<int?> Last { get; } = new("last", "Int", "The maximum number, from the end or before `before`.");

    public static Argument<string> Before { get; } =
        new("before", "String", "The cursor before which the page ends; from a page with the same filter and order.");

    public static IReadOnlyList<SchemaMember> All { get; } = [First, After, Last, Before];

    /// <summary>The maximum size of the page, to calculate its cost.</summary>
    public static double SizeOf(ArgumentValues arguments, int defaultPageSize) =>
        Math.Max(First.Of(arguments) ?? Last.Of(arguments) ?? defaultPageSize, 0);
}
