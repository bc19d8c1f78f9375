using Graph.Api.Definitions;
using Graph.GraphQL.Execution;
using Graph.Model;
using Graph.Storage.Plans;

namespace Graph.Api.Fields.Root;

/// <summary>The arguments of root fields that select the state of the graph.</summary>
internal static class ViewArguments
{
    private static readonly Argument<PartialDate> AsOf = new(
        "asOf",
        "PartialDate",
        "Only facts that may be true in the world at that time (by `since` and `until`), here and below."
    );

    private static readonly Argument<DateTimeOffset?> KnownAt = new(
        "knownAt",
        "DateTime",
        "The graph as it was known at that time (by `recorded` and `retracted`), here and below."
    );

    public static IReadOnlyList<SchemaMember> All { get; } = [AsOf, KnownAt];

    /// <summary>The times in the arguments.</summary>
    public static FetchView Of(ArgumentValues arguments) => new(AsOf.Of(arguments), KnownAt.Of(arguments));

    /// <summary>The times that the root field above a selection requests.</summary>
    public static FetchView ViewAt(Selection selection)
    {
        while (selection.Parent is { } above)
            selection = above;
        return Of(selection.Arguments);
    }
}
