using Graph.Model;
using Graph.Storage.Neo4j.Changes;

namespace Graph.Storage.Neo4j;

/// <summary>
/// The labels by which the store identifies its own nodes. Each accompanies a public one, which people and other programs read
/// and may also give to their own nodes: a node with only the public label is not part of the graph. No kind has such a name.
/// </summary>
internal static class StoreLabels
{
    /// <summary>The label of every node of the graph.</summary>
    public const string Fact = Prefix + Public;

    /// <summary>The public label of every node of the graph.</summary>
    public const string Public = "Thing";

    /// <summary>The label of a node with a text that is too long for an index.</summary>
    public const string LongText = "LongText";

    /// <summary>The prefix of each of these labels; the public label follows it.</summary>
    public const string Prefix = "_";

    /// <summary>The label of the nodes of a kind or interface.</summary>
    public static string Of(NodeType type) => Of(type.Name);

    /// <summary>The label that accompanies a public label.</summary>
    public static string Of(string label) => Prefix + label;

    /// <summary>All labels of the nodes of a kind, the public ones first.</summary>
    public static IEnumerable<string> All(Kind kind)
    {
        List<string> labels = [Public, .. FactShape.Types(kind)];
        return labels.Concat(labels.Select(Of));
    }

    /// <summary>The public labels of those of the store's own that are among a node's labels.</summary>
    public static IEnumerable<string> PublicOf(IEnumerable<string> labels) =>
        labels.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l[Prefix.Length..]);
}
