using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

internal sealed class IdSerializer : LeafSerializer
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
        double.IsInteger(value) ? Write(json, JsonNumber.ToString(value)) : NotAnId(value);

    public override string? Write(JsonBuffer json, bool value) => NotAnId(value);

    protected override string? WriteOther(JsonBuffer json, object value) => value is Guid id ? Write(json, id.ToString()) : NotAnId(value);

    private static string NotAnId(object value) => $"ID cannot represent value: {Inspect.Value(value)}";
}
