using System.Text.Json;
using Graph.GraphQL.Errors;

namespace Graph.GraphQL.Tests.Oracle;

/// <summary>What of errors is compared with graphql-js: where they lie, in the document and in the response; not their words.</summary>
public static class ErrorPlaces
{
    public static string Of(IEnumerable<GraphQLError> errors) =>
        Join(
            errors.Select(error =>
                Place(
                    error.Locations.Select(location => $"{location.Line}:{location.Column}"),
                    error.Path.IsDefault ? null : error.Path.Select(segment => segment.ToString())
                )
            )
        );

    /// <param name="answer">An answer of the oracle.</param>
    /// <param name="property">The property with the list of errors; absent means none.</param>
    public static string Of(JsonElement answer, string property)
    {
        if (!answer.TryGetProperty(property, out var errors))
            return "";
        return Join(
            errors
                .EnumerateArray()
                .Select(error =>
                    Place(
                        error.TryGetProperty("locations", out var locations)
                            ? locations.EnumerateArray().Select(l => $"{l.GetProperty("line")}:{l.GetProperty("column")}")
                            : [],
                        error.TryGetProperty("path", out var path) ? path.EnumerateArray().Select(step => step.ToString()) : null
                    )
                )
        );
    }

    private static string Place(IEnumerable<string> locations, IEnumerable<string>? path) =>
        string.Join(' ', locations) + (path is null ? "" : " at " + string.Join('.', path));

    private static string Join(IEnumerable<string> places) => string.Join("; ", places.Distinct().Order(StringComparer.Ordinal));
}
