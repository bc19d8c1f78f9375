using System.Text.Json;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>
/// When an error nulls an object, graphql-js gives up the fields of it that are still on their way, and what they would
/// have failed with is not told; this engine tells it. Which of the errors below one null are told depends on timing
/// alone, and the specification leaves it open (6.4.4, Handling Execution Errors).
/// </summary>
public static class ErrorsBelowNull
{
    /// <summary>
    /// The response without the errors that the reference does not tell, where each lies below a null for which it
    /// tells another.
    /// </summary>
    public static string LeftOut(JsonElement expected, JsonElement actual)
    {
        var told = Paths(expected);
        var data = expected.GetProperty("data");
        var left = new List<string>();
        foreach (var error in actual.GetProperty("errors").EnumerateArray())
        {
            var path = Path(error);
            var isTold = told.Any(other => other.SequenceEqual(path));
            var depth = DepthOfNull(data, path);
            if (isTold || !told.Any(other => other.Take(depth).SequenceEqual(path.Take(depth))))
                left.Add(error.GetRawText());
        }

        return $"{{\"data\":{actual.GetProperty("data").GetRawText()},\"errors\":[{string.Join(',', left)}]}}";
    }

    /// <summary>How many steps of a path lead to the null that an error caused.</summary>
    private static int DepthOfNull(JsonElement data, List<string> path)
    {
        for (var depth = 0; depth < path.Count; depth++)
        {
            if (data.ValueKind == JsonValueKind.Null)
                return depth;
            data = data.ValueKind == JsonValueKind.Array
                ? data[int.Parse(path[depth], System.Globalization.CultureInfo.InvariantCulture)]
                : data.GetProperty(path[depth]);
        }

        return path.Count;
    }

    private static List<List<string>> Paths(JsonElement response) =>
        response.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateArray().Select(Path)] : [];

    private static List<string> Path(JsonElement error) =>
        [.. error.GetProperty("path").EnumerateArray().Select(step => step.ToString())];
}
