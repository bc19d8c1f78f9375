namespace Graph.Storage;

/// <summary>The size of the graph according to counters: no facts are counted on demand.</summary>
/// <param name="Nodes">The number of nodes of each kind in the model, including zeros.</param>
/// <param name="Relations">The number of relations of each type in the model, including zeros.</param>
/// <param name="LastChange">The number of the last change, 0 if there is none.</param>
public sealed record StoreStatistics(IReadOnlyDictionary<string, long> Nodes, IReadOnlyDictionary<string, long> Relations, long LastChange)
{
    /// <summary>The number of nodes.</summary>
    public long NodeCount => Nodes.Values.Sum();

    /// <summary>The number of relations.</summary>
    public long RelationCount => Relations.Values.Sum();
}
