using System.Globalization;
using Graph.Model;
using Graph.Seeding.Facts;

namespace Graph.Seeding.Writing;

/// <summary>Converts stated values to the .NET values that a store accepts.</summary>
internal static class ValueTyping
{
    /// <summary>
    /// The value in the property's type. A value asserted under an earlier model that this one does not define remains text, so
    /// that it differs from any value asserted now.
    /// </summary>
    public static object Type(Property? property, StatedValue value)
    {
        if (property is null)
            return string.Join(", ", value.Items);
        if (!property.IsList)
            return Item(property, value.Items[0], value.AsWritten);
        return value.Items.Select(item => Item(property, item, null)).ToList();
    }

    private static object Item(Property property, string text, string? asWritten) => property.Type switch
    {
        PropertyType.Int when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
        PropertyType.Float when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
        PropertyType.Boolean => text == "true",
        PropertyType.PartialDate when PartialDate.TryParse(text, out var date, out _) => date with { AsWritten = asWritten },
        PropertyType.DateTime when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) => instant.ToUniversalTime(),
        _ => text,
    };
}
