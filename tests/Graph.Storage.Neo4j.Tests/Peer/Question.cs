using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests.Peer;

/// <summary>One question in both dialects, from a file of <c>Questions</c>: its operation <c>Peer</c>, then its operation <c>Ours</c>.</summary>
internal sealed record Question(string Peer, string Ours)
{
    private static readonly string Folder = Repository.PathTo("tests", "Graph.Storage.Neo4j.Tests", "Peer", "Questions");

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names =>
        Directory.GetFiles(Folder, "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    /// <summary>Reads one.</summary>
    public static Question Read(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".graphql"));
        var ours = text.IndexOf("query Ours", StringComparison.Ordinal);
        return new Question(text[..ours], text[ours..]);
    }
}
