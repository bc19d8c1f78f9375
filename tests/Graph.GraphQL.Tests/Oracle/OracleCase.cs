using System.Text.Json;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>A recorded case, and what graphql-js 17 says to it today.</summary>
public sealed class OracleCase(JsonElement input, JsonElement answered)
{
    /// <summary>The case as it was recorded.</summary>
    public JsonElement Input => input;

    /// <summary>The case as the oracle was asked; null for parts of documents, about which it cannot be asked.</summary>
    public JsonElement? Question { get; } =
        answered.GetProperty("question") is { ValueKind: JsonValueKind.Object } question ? question : null;

    public JsonElement Answer { get; } = answered.GetProperty("answer");

    public string Id { get; } = input.GetProperty("id").GetString()!;

    /// <summary>The name of the test of graphql-js that the case was recorded from.</summary>
    public string Origin { get; } = input.GetProperty("origin")[1].GetString()!;
}
