using Graph.Model;

namespace Graph.Storage;

/// <summary>
/// The names under which a store keeps what it makes of a property's value beside the value itself. Both stores use them:
/// as keys of a row's JSON, as properties of a Neo4j node. No property of the model may end in them.
/// </summary>
public static class StoredNames
{
    private static readonly string[] Suffixes = ["_key", "_folded", "_earliest", "_latest", "_asWritten", "_find"];

    /// <summary>The key by which a sortable string is ordered (<see cref="Model.Text.TextFold"/>): <c>name_key</c>.</summary>
    public static string SortKey(string property) => property + "_key";

    /// <summary>The folded copy of a folded string, or of each item of a list: <c>name_folded</c>.</summary>
    public static string Folded(string property) => property + "_folded";

    /// <summary>The earliest moment of a partial date, null where it is open or unknown: <c>since_earliest</c>.</summary>
    public static string Earliest(string property) => property + "_earliest";

    /// <summary>The latest moment of a partial date, null where it is open or unknown: <c>since_latest</c>.</summary>
    public static string Latest(string property) => property + "_latest";

    /// <summary>The words of the document for a partial date; absent where they don't differ: <c>since_asWritten</c>.</summary>
    public static string AsWritten(string property) => property + "_asWritten";

    /// <summary>The property whose words of the document are kept under this name, or null: <c>since</c> for <c>since_asWritten</c>.</summary>
    public static string? PropertyAsWritten(string name) =>
        name.EndsWith("_asWritten", StringComparison.Ordinal) ? name[..^"_asWritten".Length] : null;

    /// <summary>
    /// The folded text in which substrings are looked for (<see cref="HasSubstrings"/>), the items of a list on lines of
    /// their own, where a store keeps it beside the value: <c>name_find</c>.
    /// </summary>
    public static string Find(string property) => property + "_find";

    /// <summary>Whether a name is that of something made of a property's value.</summary>
    public static bool IsPart(string name) => Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>
    /// What a property is ordered by: the sort key of a string, the earliest day of a partial date, the value itself of
    /// anything else (enums and ids by their text).
    /// </summary>
    public static string Order(Property property) =>
        property.Type switch
        {
            PropertyType.String => SortKey(property.Name),
            PropertyType.PartialDate => Earliest(property.Name),
            _ => property.Name,
        };

    /// <summary>What is kept apart so that the property can be ordered by; empty where it is not sortable.</summary>
    public static IEnumerable<string> OrderParts(Property property) =>
        !property.IsSortable || property.IsList ? []
        : property.Type == PropertyType.PartialDate ? [Earliest(property.Name), Latest(property.Name)]
        : [Order(property)];

    /// <summary>
    /// What is found by index: what the property is ordered by if it is sortable, its value (of a partial date, its days)
    /// if it is indexed, and its folded copy if any part of it is found, too. Lists are found by other means.
    /// </summary>
    public static IEnumerable<string> IndexedParts(Property property)
    {
        if (property.IsList)
            return [];
        IEnumerable<string> parts = OrderParts(property);
        if (property.IsIndexed)
        {
            parts = parts.Concat(
                property.Type == PropertyType.PartialDate ? [Earliest(property.Name), Latest(property.Name)] : [property.Name]
            );
        }

        if (property.IsIndexed && property.HasSubstrings)
            parts = parts.Append(Folded(property.Name));
        return parts.Distinct(StringComparer.Ordinal);
    }

    /// <summary>Substrings of the property are found by index: it is text, and indexed or marked so.</summary>
    public static bool HasSubstrings(Property property) =>
        property.Type == PropertyType.String && (property.IsIndexed || property.HasSubstrings);
}
