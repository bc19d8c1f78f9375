using Graph.Model;

namespace Graph.Storage.Changes.Planning;

/// <summary>Reads what a store of an older model has as this model has it: properties that were renamed, text that became an enum.</summary>
public static class EarlierModel
{
    /// <summary>Finds a property by its name, or else by the one that it had (<see cref="Property.Formerly"/>).</summary>
    /// <param name="properties">The properties of the kind or relation type.</param>
    /// <param name="find">Finds one of them by its name.</param>
    public static Func<string, Property?> Find(IReadOnlyList<Property> properties, Func<string, Property?> find)
    {
        var renamed = properties.Where(p => p.Formerly is not null).ToDictionary(p => p.Formerly!, StringComparer.Ordinal);
        return renamed.Count == 0 ? find : name => find(name) ?? renamed.GetValueOrDefault(name);
    }

    /// <summary>The values, where text that is none of its enum's values gives way to the one that it spells (<see cref="Value"/>).</summary>
    public static PropertyValues Fit(PropertyValues values, Func<string, Property?> find) =>
        new(
            values.Select(v =>
                KeyValuePair.Create<string, object?>(
                    v.Key,
                    find(v.Key) is { Enum: { } type } && v.Value is string text ? Value(type, text) : v.Value
                )
            )
        );

    /// <summary>The value that a text spells in small letters or with hyphens or blanks, <c>martial-law</c> for MARTIAL_LAW; else the text.</summary>
    public static string Value(EnumType type, string text)
    {
        var name = text.ToUpperInvariant().Replace('-', '_').Replace(' ', '_');
        return !type.Contains(text) && type.Contains(name) ? name : text;
    }
}
