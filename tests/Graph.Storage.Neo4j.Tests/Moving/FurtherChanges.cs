using Graph.Storage.Changes;

namespace Graph.Storage.Neo4j.Tests.Moving;

/// <summary>Changes to a graph that was moved: they need all that moved with it.</summary>
internal static class FurtherChanges
{
    public static IReadOnlyList<GraphChange> All { get; } =
    [
        new() { Id = "unusual-values", Nodes = [Item("never", "this change was applied before")] },
        new() { Nodes = [Item("new", "new", ("best", "text-5"))], Relations = [Knows("knows-new", "text-6", "new")] },
        new() { Relations = [Knows("knows-3", "text-3", "least")], Note = "comes back" },
        new()
        {
            Nodes = [new("of-new", "Evidence", new PropertyValues(("factId", "knows-new"), ("order", 1), ("exact", "e")))],
            RemoveSources = ["empty.yaml"],
        },
        new() { Merges = [new NodeMerge("text-7", "text-8")] },
        new() { Nodes = [Item("huge", "huge again")], RetractNodes = ["of-huge"] },
    ];

    private static NodeWrite Item(string id, string name, params (string, object?)[] more) =>
        new(id, "Apple", new PropertyValues([.. more, ("name", name)]));

    private static RelationWrite Knows(string id, string from, string to) =>
        new(id, "KNOWS", from, to, new PropertyValues(("label", "friend")));
}
