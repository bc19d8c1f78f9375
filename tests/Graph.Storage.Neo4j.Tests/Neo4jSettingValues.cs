using Graph.Testing;

namespace Graph.Storage.Neo4j.Tests;

/// <summary>How programs are told of a server.</summary>
internal static class Neo4jSettingValues
{
    /// <summary>How to reach a server of the tests' own.</summary>
    public static Neo4jOptions ToOptions(this Neo4jProcess server) =>
        new()
        {
            Url = server.Url,
            User = Neo4jProcess.User,
            Password = server.Password,
        };

    /// <summary>As settings of the API.</summary>
    public static (string Name, string Value)[] ToSettings(this Neo4jOptions options) =>
        [
            ("Graph:Neo4j:Url", options.Url.AbsoluteUri),
            ("Graph:Neo4j:User", options.User ?? ""),
            ("Graph:Neo4j:Password", options.Password ?? ""),
            ("Graph:Neo4j:Database", options.Database),
        ];

    /// <summary>As variables of a process.</summary>
    public static Dictionary<string, string> ToEnvironment(this Neo4jOptions options) =>
        options.ToSettings().ToDictionary(s => s.Name.Replace(":", "__", StringComparison.Ordinal), s => s.Value);
}
