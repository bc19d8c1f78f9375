using System.Text;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>Determines whether two literals are equal, ignoring the order of input fields. Each is read once.</summary>
internal sealed class ValueKeys
{
    private readonly Dictionary<ValueNode, string> _keys = [];

    public bool AreSame(ValueNode first, ValueNode second) => KeyOf(first) == KeyOf(second);

    private string KeyOf(ValueNode value)
    {
        if (_keys.TryGetValue(value, out var key))
            return key;
        var text = new StringBuilder();
        Write(text, value);
        key = text.ToString();
        _keys.Add(value, key);
        return key;
    }

    private static void Write(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ObjectValueNode fields:
                text.Append('{');
                foreach (var field in fields.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    text.Append(field.Name.Value).Append(':');
                    Write(text, field.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Values)
                {
                    Write(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case StringValueNode { IsBlock: true } block:
                text.Append('b').Append(StringEscapes.Quote(block.Value));
                break;
            default:
                text.Append(value);
                break;
        }
    }
}
