using System.Collections.Frozen;
using System.Text.Json;

namespace Graph.GraphQL.Language;

/// <summary>The names of directive locations in a schema ("FIELD_DEFINITION").</summary>
public static class DirectiveLocations
{
    private static readonly string[] NamesByValue =
    [
        .. Enum.GetNames<DirectiveLocation>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName),
    ];

    private static readonly FrozenDictionary<string, DirectiveLocation> ByName = Enum.GetValues<DirectiveLocation>()
        .ToFrozenDictionary(ToName, StringComparer.Ordinal);

    /// <summary>The name of a location, as in <c>FIELD_DEFINITION</c>.</summary>
    public static string ToName(this DirectiveLocation location) => NamesByValue[(int)location];

    /// <summary>The location with a name; case matters.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
