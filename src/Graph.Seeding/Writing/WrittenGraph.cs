using Graph.Storage.Changes;

namespace Graph.Seeding.Writing;

/// <summary>Every fact as it will be stored, by id.</summary>
internal sealed class WrittenGraph
{
    public SortedDictionary<string, NodeWrite> Nodes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, RelationWrite> Relations { get; } = new(StringComparer.Ordinal);
}
