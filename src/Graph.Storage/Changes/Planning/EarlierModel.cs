using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>
/// Reads the content of a store with an older model as content of this model: renamed properties, and text that became an enum.
/// </summary>
public static class EarlierModel
{
    /// <summary>Finds a property by its name, or otherwise by its former name (<see cref="Property.Formerly"/>).</summary>
    /// <param name="properties">The properties of the kind or relation type.</param>
    /// <param name="find">Finds one of them by its name.</param>
    public static Func<string, Property?> Find(IReadOnlyList<Property> properties, Func<string, Property?> find)
    {
        var renamed = properties.Where(p => p.Formerly is not null).ToDictionary(p => p.Formerly!, StringComparer.Ordinal);
        return renamed.Count == 0 ? find : name => find(name) ?? renamed.GetValueOrDefault(name);
    }

    /// <summary>
    /// The values. Text that is not a value of its enum is replaced by the value that it spells (<see cref="Value"/>).
    /// </summary>
    public static PropertyValues Fit(PropertyValues values, Func<string, Property?> find) =>
        new(
            values.Select(v =>
                KeyValuePair.Create<string, object?>(
                    v.Key,
                    find(v.Key) is { Enum: { } type } && v.Value is string text ? Value(type, text) : v.Value
                )
            )
        );

    /// <summary>
    /// The value that a text spells in lower case or with hyphens or spaces, <c>martial-law</c> for MARTIAL_LAW; otherwise the
    /// text.
    /// </summary>
    public static string Value(EnumType type, string text)
    {
        var name = text.ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        return !type.Contains(text) && type.Contains(name) ? name : text;
    }
}
