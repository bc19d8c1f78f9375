using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Graph.Api.Tests.Serving;

/// <summary>GraphQL over a real HTTP client.</summary>
public static class Asking
{
    /// <summary>Asks by POST.</summary>
    public static async Task<Answer> AskAsync(
        this HttpClient client,
        string query,
        object? variables = null,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.AnswerAsync(request);
    }

    /// <summary>Sends any request and reads its JSON answer.</summary>
    public static async Task<Answer> AnswerAsync(this HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(
            response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            text.Length == 0 ? null : JsonNode.Parse(text)
        );
    }
}
