using Graph.Storage.Changes;

namespace Graph.Seeding.Writing;

/// <summary>Computes the change that turns one graph into another.</summary>
internal static class GraphDifference
{
    /// <param name="before">What the sources asserted before.</param>
    /// <param name="after">What they assert now.</param>
    /// <param name="rewrite">Write every fact, not only those that differ: the model's defaults may have changed.</param>
    /// <param name="merges">Merged ids, with the ids that they resolve to.</param>
    public static GraphChange Between(WrittenGraph before, WrittenGraph after, bool rewrite, IReadOnlyDictionary<string, string> merges) =>
        new()
        {
            Nodes = [.. after.Nodes.Values.Where(n => rewrite || before.Nodes.GetValueOrDefault(n.Id) != n)],
            Relations = [.. after.Relations.Values.Where(r => rewrite || before.Relations.GetValueOrDefault(r.Id) != r)],
            RetractNodes = [.. before.Nodes.Keys.Where(id => !after.Nodes.ContainsKey(id) && !merges.ContainsKey(id))],
            RetractRelations = [.. before.Relations.Keys.Where(id => !after.Relations.ContainsKey(id))],
            Merges = [.. merges.Where(m => before.Nodes.ContainsKey(m.Key)).Select(m => new NodeMerge(m.Key, m.Value))],
        };
}
