using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

internal sealed class StringSerializer : LeafSerializer
{
    public override string? Write(JsonBuffer json, string value)
    {
        json.WriteString(value);
        return null;
    }

    public override string? WriteUtf8(JsonBuffer json, ReadOnlySpan<byte> text)
    {
        json.WriteUtf8String(text);
        return null;
    }

    public override string? Write(JsonBuffer json, long value) => Write(json, value.ToString(CultureInfo.InvariantCulture));

    public override string? Write(JsonBuffer json, double value) =>
        double.IsFinite(value) ? Write(json, JsonNumber.ToString(value)) : WriteOther(json, value);

    public override string? Write(JsonBuffer json, bool value) => Write(json, value ? "true" : "false");

    protected override string? WriteOther(JsonBuffer json, object value) =>
        value is Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly or Uri or char
            ? Write(json, Convert.ToString(value, CultureInfo.InvariantCulture)!)
            : $"String cannot represent value: {Inspect.Value(value)}";
}
