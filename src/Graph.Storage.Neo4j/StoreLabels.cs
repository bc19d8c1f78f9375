using Graph.Model;
using Graph.Storage.Neo4j.Changes;

namespace Graph.Storage.Neo4j;

/// <summary>
/// The labels by which the store knows its own nodes. Each stands beside a public one, which people and other programs read and
/// may also give to nodes of theirs: what has only the public one is not of the graph. No kind has such a name.
/// </summary>
internal static class StoreLabels
{
    /// <summary>That of every node of the graph.</summary>
    public const string Fact = Prefix + Public;

    /// <summary>The public label of every node of the graph.</summary>
    public const string Public = "Thing";

    /// <summary>That of a node some of whose texts are too long for an index.</summary>
    public const string LongText = "LongText";

    /// <summary>What each begins with; the public one follows.</summary>
    public const string Prefix = "_";

    /// <summary>That of the nodes of a kind or interface.</summary>
    public static string Of(NodeType type) => Of(type.Name);

    /// <summary>That which stands beside a public label.</summary>
    public static string Of(string label) => Prefix + label;

    /// <summary>All labels of the nodes of a kind, the public ones first.</summary>
    public static IEnumerable<string> All(Kind kind)
    {
        List<string> labels = [Public, .. FactShape.Types(kind)];
        return labels.Concat(labels.Select(Of));
    }

    /// <summary>The public ones of those of the store's own that are among a node's labels.</summary>
    public static IEnumerable<string> PublicOf(IEnumerable<string> labels) =>
        labels.Where(l => l.StartsWith(Prefix, StringComparison.Ordinal)).Select(l => l[Prefix.Length..]);
}
