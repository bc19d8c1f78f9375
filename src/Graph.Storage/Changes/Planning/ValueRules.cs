using System.Globalization;
using Graph.GraphQL.Language;
using Graph.Model;
using Graph.Model.Text;

namespace Graph.Storage.Changes.Planning;

/// <summary>The rules for single values of properties. They are the same for values from files, clients and other stores.</summary>
public static class ValueRules
{
    // The range indexes of Neo4j reject values larger than 8 kB.
    private const int MaxIndexedText = 1_000;

    /// <summary>
    /// The value as it is stored (timestamps in UTC and whole milliseconds, integers as doubles if the model declares Float),
    /// or null if the property does not accept it.
    /// </summary>
    /// <param name="property">The property. For a list, pass the items one by one.</param>
    /// <param name="value">The value.</param>
    /// <param name="misfit">The reason for the rejection; null if the value does not have the type of the property.</param>
    public static object? Fit(Property property, object value, out ValueMisfit? misfit)
    {
        misfit = Misfit(property, value);
        return misfit is not null
            ? null
            : (property.Type, value) switch
            {
                (PropertyType.String or PropertyType.Id or PropertyType.Enum, string) => value,
                (PropertyType.Int, long) => value,
                (PropertyType.Float, long number) => (double)number,
                // Negative zero equals zero but is written differently.
                (PropertyType.Float, double number) => number == 0 ? 0.0 : number,
                (PropertyType.Boolean, bool) => value,
                (PropertyType.PartialDate, PartialDate) => value,
                (PropertyType.DateTime, DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(
                    instant.ToUnixTimeMilliseconds()
                ),
                _ => null,
            };
    }

    private static ValueMisfit? Misfit(Property property, object value) =>
        (property.Type, value) switch
        {
            (PropertyType.String or PropertyType.Id or PropertyType.Enum, string text) when TextValidity.Problem(text) is { } problem =>
                InvalidText(problem),
            (PropertyType.String, string { Length: > MaxIndexedText } text)
                when property is { IsIndexed: true, HasSubstrings: false, IsList: false } => new(
                string.Create(CultureInfo.InvariantCulture, $"text of at most {MaxIndexedText:N0} characters"),
                "The property is indexed, and indexes hold no longer text.",
                string.Create(CultureInfo.InvariantCulture, $" ({text.Length:N0} characters)")
            ),
            (PropertyType.Enum, string name) when !property.Enum!.Contains(name) => new(
                $"a value of {property.Enum!.Name}",
                Suggestions.DidYouMean(name, property.Enum.Values.Select(v => v.Name))
            ),
            (PropertyType.Float, long number) when (Int128)(double)number != number => new(
                "a number that 64-bit floating point can represent",
                $"It would become {(Int128)(double)number}."
            ),
            (PropertyType.Float, double number) when !double.IsFinite(number) => new("a finite number"),
            (PropertyType.PartialDate, PartialDate { AsWritten: { } words }) when TextValidity.Problem(words) is { } problem => InvalidText(
                problem
            ),
            _ => null,
        };

    private static ValueMisfit InvalidText(string problem) => new("text without NUL or lone surrogates", problem);
}
