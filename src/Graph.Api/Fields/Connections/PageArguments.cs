using Graph.Api.Definitions;

namespace Graph.Api.Fields.Connections;

/// <summary>The arguments that ask for a page of a connection.</summary>
internal static class PageArguments
{
    public static Argument<int?> First { get; } = new("first", "Int", "At most so many, from the start or after `after`.");

    public static Argument<string> After { get; } =
        new("after", "String", "The cursor to go on from; from a page of the same filter and order.");

    public static Argument<int?> Last { get; } = new("last", "Int", "At most so many, from the end or before `before`.");

    public static Argument<string> Before { get; } =
        new("before", "String", "The cursor to go back from; from a page of the same filter and order.");

    public static IReadOnlyList<SchemaMember> All { get; } = [First, After, Last, Before];

    /// <summary>The maximum size of the page, for counting its cost.</summary>
    public static double SizeOf(ArgumentValues arguments, int defaultPageSize) =>
        Math.Max(First.Of(arguments) ?? Last.Of(arguments) ?? defaultPageSize, 0);
}
