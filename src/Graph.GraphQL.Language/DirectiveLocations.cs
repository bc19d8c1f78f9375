using System.Collections.Frozen;
using System.Text.Json;

namespace Graph.GraphQL.Language;

/// <summary>The names of directive locations as a schema writes them ("FIELD_DEFINITION").</summary>
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

    /// <summary>The location of a name, which is matched with its case.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) => ByName.TryGetValue(name, out location);
}
