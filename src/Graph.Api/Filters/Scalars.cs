using Graph.Api.Errors;
using Graph.Api.Planning;
using Graph.Model;
using Graph.Model.Text;
using Graph.Storage;

namespace Graph.Api.Filters;

/// <summary>Converts coerced arguments to the store's values.</summary>
internal static class Scalars
{
    public static Scalar Of(object value) =>
        value switch
        {
            string text => Scalar.Of(Text(text)),
            bool flag => Scalar.Of(flag),
            int number => Scalar.Of((long)number),
            long number => Scalar.Of(number),
            double number when double.IsFinite(number) => Scalar.Of(number),
            double => throw new PlanningException(
                ErrorCodes.NumberOutOfRange,
                "A number in a filter is outside the range of 64-bit floating point."
            ),
            PartialDate date => Scalar.Of(date.Text),
            DateTimeOffset instant => Scalar.Of(instant),
            _ => throw new InvalidOperationException($"An argument of type {value.GetType()} has no value in the store."),
        };

    /// <summary>Returns the string if the graph can hold it.</summary>
    /// <exception cref="PlanningException">It contains a NUL or half of a surrogate pair.</exception>
    public static string Text(string text) =>
        TextValidity.Problem(text) is { } problem ? throw new PlanningException(ErrorCodes.TextInvalid, problem) : text;
}
