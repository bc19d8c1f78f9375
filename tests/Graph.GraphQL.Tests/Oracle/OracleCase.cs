using System.Text.Json;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>A recorded case and what graphql-js 17 answers to it, both as the oracle writes them.</summary>
public sealed record OracleCase(JsonElement Input, JsonElement Answer)
{
    public string Id => Input.GetProperty("id").GetString()!;

    /// <summary>The name of the test of graphql-js that the case was recorded from.</summary>
    public string Origin => Input.GetProperty("origin")[1].GetString()!;

    /// <summary>A text of the input; null when it is absent or null.</summary>
    public string? Text(string property) =>
        Input.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A list of names of the input; null when it is absent or null.</summary>
    public IReadOnlyList<string>? Names(string property) =>
        Input.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
            : null;
}
