using System.Globalization;
using System.Text.Json;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>
/// When an error nulls an object, the other errors below it may or may not be told: graphql-js gives up fields that are
/// still on their way, this engine keeps the first in the order of the document. The specification leaves it open
/// (6.4.4, Handling Execution Errors), and where values arrive late it is a matter of timing.
/// </summary>
public static class ErrorsBelowNull
{
    /// <summary>The response with one error, without its place in the document, for each null that errors below it caused.</summary>
    public static JsonElement Merge(JsonElement response)
    {
        if (!response.TryGetProperty("data", out var data) || !response.TryGetProperty("errors", out var errors))
            return response;
        var merged = errors.EnumerateArray().Select(error => Merge(error, data)).Distinct();
        return JsonElement.Parse($"{{\"data\":{data.GetRawText()},\"errors\":[{string.Join(',', merged)}]}}");
    }

    private static string Merge(JsonElement error, JsonElement data)
    {
        var path = error.GetProperty("path").EnumerateArray().ToList();
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (data.ValueKind == JsonValueKind.Null)
                return $"{{\"path\":[{string.Join(',', path.Take(depth).Select(step => step.GetRawText()))}]}}";
            data =
                data.ValueKind == JsonValueKind.Array
                    ? data[int.Parse(path[depth].GetRawText(), CultureInfo.InvariantCulture)]
                    : data.GetProperty(path[depth].GetString()!);
        }

        return error.GetRawText();
    }
}
