using System.Globalization;
using Graph.GraphQL.Language;
using Graph.Model;
using Graph.Model.Text;

namespace Graph.Storage.Changes.Planning;

/// <summary>Which values a property takes, one at a time: the same whether a file, a client or another store gives them.</summary>
public static class ValueRules
{
    // Neo4j's range indexes refuse values beyond 8 kB.
    private const int MaxIndexedText = 1_000;

    /// <summary>
    /// The value as it is stored (instants in UTC and whole milliseconds, integers as doubles where the model says Float), or null
    /// where the property does not take it.
    /// </summary>
    /// <param name="property">The property; of a list, the items are given one by one.</param>
    /// <param name="value">The value.</param>
    /// <param name="misfit">Why it is not taken; null where it is not of the property's type at all.</param>
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
                // Negative zero equals zero but is written otherwise.
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
