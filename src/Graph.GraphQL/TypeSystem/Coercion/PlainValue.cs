using System.Globalization;
using System.Text.Json;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// Turns JSON and literals into plain values: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
/// <see cref="string"/>, <c>List&lt;object?&gt;</c> and <c>Dictionary&lt;string, object?&gt;</c>.
/// </summary>
public static class PlainValue
{
    /// <summary>The plain value of a JSON value. Integers beyond 64 bits and numbers with a fraction become doubles.</summary>
    public static object? FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return json.GetString();
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Number:
                // Boxed separately: a conditional expression over both types would convert to double.
                if (json.TryGetInt64(out var integer))
                    return integer;
                return json.GetDouble();
            case JsonValueKind.Array:
                var list = new List<object?>(json.GetArrayLength());
                foreach (var item in json.EnumerateArray())
                    list.Add(FromJson(item));
                return list;
            case JsonValueKind.Object:
                var map = new Dictionary<string, object?>(StringComparer.Ordinal);
                foreach (var property in json.EnumerateObject())
                    map[property.Name] = FromJson(property.Value);
                return map;
            default:
                return null;
        }
    }

    /// <summary>
    /// The plain value of a literal of unknown type. A variable that was not provided is null in a list and omitted from an
    /// object.
    /// </summary>
    public static object? FromLiteral(ValueNode node, VariableValues? variables)
    {
        switch (node)
        {
            case IntValueNode number:
                if (long.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
                    return integer;
                return double.Parse(number.Value, CultureInfo.InvariantCulture);
            case FloatValueNode number:
                return double.Parse(number.Value, CultureInfo.InvariantCulture);
            case StringValueNode text:
                return text.Value;
            case EnumValueNode name:
                return name.Value;
            case BooleanValueNode truth:
                return truth.Value;
            case ListValueNode items:
                var list = new List<object?>(items.Values.Length);
                foreach (var item in items.Values)
                    list.Add(FromLiteral(item, variables));
                return list;
            case ObjectValueNode fields:
                var map = new Dictionary<string, object?>(StringComparer.Ordinal);
                foreach (var field in fields.Fields)
                {
                    if (field.Value is VariableNode missing && variables?.TryGet(missing.Name.Value, out _) != true)
                        continue;
                    map[field.Name.Value] = FromLiteral(field.Value, variables);
                }

                return map;
            case VariableNode variable:
                return variables is not null && variables.TryGet(variable.Name.Value, out var value) ? value : null;
            default:
                return null;
        }
    }
}
