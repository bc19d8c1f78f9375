using System.Text.Json.Nodes;

namespace Graph.Storage.Neo4j.Tests.Faults;

/// <summary>A request as it came to the proxy.</summary>
/// <param name="Head">Request line and headers.</param>
/// <param name="Body">The body, empty where there is none.</param>
internal sealed record SeenRequest(string Head, string Body)
{
    /// <summary>Method and path.</summary>
    public string Line => string.Join(' ', Head.Split("\r\n")[0].Split(' ').Take(2));

    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>A header, or null.</summary>
    public string? Header(string name) =>
        Head.Split("\r\n")
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim())
            .FirstOrDefault();
}
