using System.Text.Json;
using Graph.GraphQL.TypeSystem;

namespace Graph.Api.Limits;

/// <summary>Counts the values that a client sent in lists and objects.</summary>
internal static class ValueCount
{
    // The memory of a coerced value and of an input object. An object has a slot for each field of its type, about fifty in a filter.
    private const int BytesPerValue = 48;
    private const int BytesPerObject = 500;

    // A string in a variable may be long and used in many places: it counts once more for each multiple of this many characters.
    private const int CharactersPerValue = 100;

    /// <summary>
    /// Counts the items of lists and the members of objects in arguments, nested ones included; the arguments themselves do not count,
    /// except long strings. Stops soon after <paramref name="limit"/>, because a variable may be used in many places.
    /// </summary>
    public static long Of(ArgumentValues arguments, long limit)
    {
        var count = 0L;
        foreach (var argument in arguments.Values)
            Add(argument, limit, ref count);
        return count;
    }

    /// <summary>Counts all values of a request's variables, and the memory that they take once they are coerced.</summary>
    public static (long Values, long Bytes) Of(JsonElement variables)
    {
        var (values, objects) = (0L, 0L);
        Add(variables, ref values, ref objects);
        return (values, (values * BytesPerValue) + (objects * BytesPerObject));
    }

    private static void Add(object? value, long limit, ref long count)
    {
        switch (value)
        {
            case object?[] items:
                count += items.Length;
                foreach (var item in items)
                {
                    if (count > limit)
                        return;
                    Add(item, limit, ref count);
                }

                return;
            case string text:
                count += text.Length / CharactersPerValue;
                return;
            case ArgumentValues members:
                count += members.Count;
                foreach (var member in members.Values)
                {
                    if (count > limit)
                        return;
                    Add(member, limit, ref count);
                }

                return;
        }
    }

    private static void Add(JsonElement value, ref long values, ref long objects)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                objects++;
                foreach (var member in value.EnumerateObject())
                {
                    values++;
                    Add(member.Value, ref values, ref objects);
                }

                return;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    values++;
                    Add(item, ref values, ref objects);
                }

                return;
        }
    }
}
