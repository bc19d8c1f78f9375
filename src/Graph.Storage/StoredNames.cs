using Graph.Model;

namespace Graph.Storage;

/// <summary>
/// The names under which a store keeps values derived from a property's value. Both stores use them: as keys in the JSON of a
/// row, and as properties of a Neo4j node. No property name in the model may end with them.
/// </summary>
public static class StoredNames
{
    private static readonly string[] Suffixes = ["_key", "_folded", "_earliest", "_latest", "_asWritten", "_find"];

    /// <summary>The key by which a sortable string is ordered (<see cref="Model.Text.TextFold"/>): <c>name_key</c>.</summary>
    public static string SortKey(string property) => property + "_key";

    /// <summary>The folded copy of a folded string, or of each item of a list: <c>name_folded</c>.</summary>
    public static string Folded(string property) => property + "_folded";

    /// <summary>The earliest moment of a partial date, null if it is open or unknown: <c>since_earliest</c>.</summary>
    public static string Earliest(string property) => property + "_earliest";

    /// <summary>The latest moment of a partial date, null if it is open or unknown: <c>since_latest</c>.</summary>
    public static string Latest(string property) => property + "_latest";

    /// <summary>The words of the document for a partial date; absent if they do not differ: <c>since_asWritten</c>.</summary>
    public static string AsWritten(string property) => property + "_asWritten";

    /// <summary>
    /// The property whose words of the document are kept under this name, or null: <c>since</c> for <c>since_asWritten</c>.
    /// </summary>
    public static string? PropertyAsWritten(string name) =>
        name.EndsWith("_asWritten", StringComparison.Ordinal) ? name[..^"_asWritten".Length] : null;

    /// <summary>
    /// The folded text that is searched for substrings (<see cref="HasSubstrings"/>), with each item of a list on its own line,
    /// if a store keeps it with the value: <c>name_find</c>.
    /// </summary>
    public static string Find(string property) => property + "_find";

    /// <summary>Whether a name is that of a value derived from a property's value.</summary>
    public static bool IsPart(string name) => Suffixes.Any(suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>
    /// The stored value by which a property is ordered: the sort key of a string, the earliest day of a partial date, the value
    /// itself of anything else (enums and ids by their text).
    /// </summary>
    public static string Order(Property property) =>
        property.Type switch
        {
            PropertyType.String => SortKey(property.Name),
            PropertyType.PartialDate => Earliest(property.Name),
            _ => property.Name,
        };

    /// <summary>The stored values needed to order by the property; empty if it is not sortable.</summary>
    public static IEnumerable<string> OrderParts(Property property) =>
        !property.IsSortable || property.IsList ? []
        : property.Type == PropertyType.PartialDate ? [Earliest(property.Name), Latest(property.Name)]
        : [Order(property)];

    /// <summary>
    /// The indexed values: the sort value if the property is sortable, its value (for a partial date, its days) if it is
    /// indexed, and its folded copy if substrings are indexed. Lists are indexed by other means.
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

    /// <summary>Whether substrings of the property are indexed: it is text, and marked as indexed or for substrings.</summary>
    public static bool HasSubstrings(Property property) =>
        property.Type == PropertyType.String && (property.IsIndexed || property.HasSubstrings);
}
