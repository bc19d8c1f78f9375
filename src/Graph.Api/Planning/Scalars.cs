using Graph.Model;
using Graph.Storage;

namespace Graph.Api.Planning;

/// <summary>The store's values of coerced arguments.</summary>
internal static class Scalars
{
    public static Scalar Of(object value) => value switch
    {
        string text => Scalar.Of(text),
        bool flag => Scalar.Of(flag),
        int number => Scalar.Of((long)number),
        long number => Scalar.Of(number),
        double number => Scalar.Of(number),
        PartialDate date => Scalar.Of(date.Text),
        DateTimeOffset instant => Scalar.Of(instant),
        _ => throw new InvalidOperationException($"An argument of type {value.GetType()} has no value in the store."),
    };
}
