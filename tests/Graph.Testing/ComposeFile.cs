using System.Text.RegularExpressions;

namespace Graph.Testing;

/// <summary>What tests read of <c>docker-compose.yml</c>.</summary>
public static partial class ComposeFile
{
    /// <summary>The image of Neo4j that users run.</summary>
    public static string Neo4jImage { get; } = Image().Match(File.ReadAllText(Repository.PathTo("docker-compose.yml"))).Groups[1].Value;

    [GeneratedRegex(@"^\s+image: (neo4j:\S+)$", RegexOptions.Multiline)]
    private static partial Regex Image();
}
