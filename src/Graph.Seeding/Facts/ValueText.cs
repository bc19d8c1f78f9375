using System.Globalization;
using Graph.Model;
using Graph.Storage.Changes.Planning;

namespace Graph.Seeding.Facts;

/// <summary>
/// The canonical text of values, in which facts are compared with one another and recorded with their source. Whether a value
/// is one of a property, <see cref="ValueRules"/> says.
/// </summary>
internal static class ValueText
{
    /// <summary>The text of a single value.</summary>
    public static string Of(object value) =>
        value switch
        {
            string text => text,
            bool flag => flag ? "true" : "false",
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            PartialDate date => date.Text,
            DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A value of type {value.GetType()} has no text.", nameof(value)),
        };

    /// <summary>
    /// The value in the property's type. A value asserted under an earlier model that this one does not define remains text, so
    /// that it differs from any value asserted now.
    /// </summary>
    public static object Read(Property? property, StatedValue value)
    {
        if (property is null)
            return string.Join(", ", value.Items);
        if (!property.IsList)
            return Item(property, value.Items[0], value.AsWritten);
        return value.Items.Select(item => Item(property, item, null)).ToList();
    }

    private static object Item(Property property, string text, string? asWritten) =>
        property.Type switch
        {
            PropertyType.Int when long.TryParse(text, CultureInfo.InvariantCulture, out var whole) => whole,
            PropertyType.Float when double.TryParse(text, CultureInfo.InvariantCulture, out var number) => number,
            PropertyType.Boolean => text == "true",
            PropertyType.PartialDate when PartialDate.TryParse(text, out var date, out _) => date with { AsWritten = asWritten },
            PropertyType.DateTime when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) =>
                instant.ToUniversalTime(),
            _ => text,
        };
}
