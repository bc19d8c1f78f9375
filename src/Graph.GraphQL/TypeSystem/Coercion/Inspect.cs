using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Formats a value for a message to the client: short, and never the text of an unknown object.</summary>
internal static class Inspect
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    public static string Value(object? value)
    {
        var text = new StringBuilder();
        Write(text, value, 0);
        return Excerpt.Of(text.ToString());
    }

    private static void Write(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonElement json:
                Write(text, PlainValue.FromJson(json), depth);
                break;
            case string s:
                text.Append(JsonSerializer.Serialize(Excerpt.Of(s), InspectJson.Options));
                break;
            case bool truth:
                text.Append(truth ? "true" : "false");
                break;
            case double number:
                text.Append(double.IsFinite(number) ? JsonNumber.ToString(number) : number.ToString(CultureInfo.InvariantCulture));
                break;
            case IReadOnlyDictionary<string, object?> map:
                WriteMap(text, map, depth);
                break;
            case IEnumerable items:
                WriteItems(text, items, depth);
                break;
            case IFormattable number:
                text.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                text.Append('[').Append(value.GetType().Name).Append(']');
                break;
        }
    }

    private static void WriteMap(StringBuilder text, IReadOnlyDictionary<string, object?> map, int depth)
    {
        if (map.Count == 0 || depth > MaxDepth)
        {
            text.Append(map.Count == 0 ? "{}" : "[Object]");
            return;
        }

        var separator = "{ ";
        foreach (var (key, value) in map.Take(MaxItems))
        {
            text.Append(separator).Append(key).Append(": ");
            Write(text, value, depth + 1);
            separator = ", ";
        }

        text.Append(map.Count > MaxItems ? ", ... }" : " }");
    }

    private static void WriteItems(StringBuilder text, IEnumerable items, int depth)
    {
        if (depth > MaxDepth)
        {
            text.Append("[Array]");
            return;
        }

        text.Append('[');
        var count = 0;
        foreach (var item in items)
        {
            if (count > 0)
                text.Append(", ");
            if (count++ == MaxItems)
            {
                text.Append("...");
                break;
            }

            Write(text, item, depth + 1);
        }

        text.Append(']');
    }

    private static class InspectJson
    {
        public static readonly JsonSerializerOptions Options = new()
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
    }
}
