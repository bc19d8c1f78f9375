using System.Globalization;
using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;
using Graph.Model;
using Graph.Model.Text;

namespace Graph.Api.Definitions;

/// <summary>The scalars that the API adds to those of GraphQL.</summary>
internal static class ApiScalars
{
    public static IReadOnlyList<ScalarDefinition> All { get; } =
    [
        new("Long", "A 64-bit signed integer.", Long),
        new("Date", "A day, ISO 8601: `2020-08-09`; with a sign if the year does not have four digits.", Date),
        new("DateTime", "A point in time, ISO 8601 with offset: `2020-08-17T10:00:00Z`.", DateTime),
        new(
            "PartialDate",
            "A date that may be partial, or an interval, in EDTF (ISO 8601-2): `2020`, `2020-08`, `2020-08-09`, `2020-08-09T10:00Z`, "
                + "`2020~`, `199X`, `2020-21` (spring), `2020-08-09/2020-08-12`, `../2020-12-01` (no start), `2020-08/` (unknown end).",
            PartialDate
        ),
    ];

    private static Coerced Long(object value) =>
        value switch
        {
            int number => Coerced.Ok((long)number),
            long number => Coerced.Ok(number),
            double number when number == Math.Floor(number) && Math.Abs(number) < 1L << 53 => Coerced.Ok((long)number),
            _ => Coerced.Fail($"Long cannot represent {Show(value)}: expected a 64-bit integer."),
        };

    private static Coerced Date(object value) =>
        value is string text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Coerced.Ok(day)
            : Coerced.Fail($"Date cannot represent {Show(value)}: expected a day such as \"2020-08-09\".");

    private static Coerced DateTime(object value) =>
        value is string text
        && text.Contains('T', StringComparison.Ordinal)
        && DateTimeOffset.TryParse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var instant
        )
            ? Coerced.Ok(instant)
            : Coerced.Fail($"DateTime cannot represent {Show(value)}: expected a point in time such as \"2020-08-17T10:00:00Z\".");

    private static Coerced PartialDate(object value)
    {
        if (value is not string text)
        {
            return Coerced.Fail($"PartialDate cannot represent {Show(value)}: expected a string such as \"2020-08\".");
        }

        if (TextValidity.Problem(text) is { } problem)
            return Coerced.Fail($"PartialDate: {problem}");
        return Model.PartialDate.TryParse(text, out var date, out var error) ? Coerced.Ok(date) : Coerced.Fail(error);
    }

    private static string Show(object value) =>
        value switch
        {
            string text => $"\"{Excerpt.Of(text)}\"",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => "this value",
        };
}
