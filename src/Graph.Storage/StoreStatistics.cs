namespace Graph.Storage;

/// <summary>How much there is, as counters know it: nothing is counted to answer.</summary>
/// <param name="Nodes">How many nodes there are of each kind that the model has, zeros included.</param>
/// <param name="Relations">How many relations there are of each type that the model has, zeros included.</param>
/// <param name="LastChange">The number of the last change, 0 where there is none.</param>
public sealed record StoreStatistics(IReadOnlyDictionary<string, long> Nodes, IReadOnlyDictionary<string, long> Relations, long LastChange)
{
    /// <summary>How many nodes there are.</summary>
    public long NodeCount => Nodes.Values.Sum();

    /// <summary>How many relations there are.</summary>
    public long RelationCount => Relations.Values.Sum();
}
