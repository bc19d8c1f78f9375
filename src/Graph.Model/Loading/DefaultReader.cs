using System.Globalization;
using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>Reads the value of <c>@default</c> according to the type of its property.</summary>
internal static class DefaultReader
{
    public static object? Read(ProblemList problems, Property property, ValueNode value)
    {
        var what = $"{property.Owner}.{property.Name}";
        if (property.IsList)
        {
            problems.Add(value, $"\"{what}\" is a list and defaults to empty. Remove \"@default\".");
            return null;
        }
        if (property.IsDerived)
        {
            problems.Add(value, $"\"{what}\" is derived. Remove \"@default\".");
            return null;
        }

        object? read = (property.Type, value) switch
        {
            (PropertyType.String, StringValueNode text) => text.Value,
            (PropertyType.Id, StringValueNode text) when FactId.IsValid(text.Value) => text.Value,
            (PropertyType.PartialDate, StringValueNode text) when PartialDate.TryParse(text.Value, out var date, out _) => date.Text,
            (PropertyType.DateTime, StringValueNode text) when IsInstant(text.Value) => text.Value,
            (PropertyType.Boolean, BooleanValueNode boolean) => boolean.Value,
            (PropertyType.Int, IntValueNode number) when long.TryParse(number.Value, CultureInfo.InvariantCulture, out var n) => n,
            (PropertyType.Float, IntValueNode number) => Finite(number.Value),
            (PropertyType.Float, FloatValueNode number) => Finite(number.Value),
            (PropertyType.Enum, EnumValueNode name) when property.Enum!.Contains(name.Value) => name.Value,
            _ => null,
        };
        if (read is null)
        {
            var hint =
                property.Enum is not null && value is EnumValueNode wrong
                    ? Suggestions.DidYouMean(wrong.Value, property.Enum.Values.Select(v => v.Name))
                    : "";
            problems.Add(value, $"The default of \"{what}\" must be {Expected(property)}, not {value}.{hint}");
        }
        return read;
    }

    private static double? Finite(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static bool IsInstant(string text) =>
        DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Expected(Property property) =>
        property.Type switch
        {
            PropertyType.String => "a string",
            PropertyType.Id => "the id of a fact in quotes",
            PropertyType.PartialDate => "a date in quotes, such as \"2020-08\"",
            PropertyType.DateTime => "a timestamp in quotes, such as \"2020-08-17T10:00:00Z\"",
            PropertyType.Boolean => "true or false",
            PropertyType.Int => "a 64-bit integer",
            PropertyType.Float => "a finite number",
            _ => $"a value of \"{property.Enum!.Name}\"",
        };
}
