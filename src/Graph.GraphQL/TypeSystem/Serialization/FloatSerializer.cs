using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

internal sealed class FloatSerializer : LeafSerializer
{
    public override string? Write(JsonBuffer json, long value)
    {
        json.WriteInt64(value);
        return null;
    }

    public override string? Write(JsonBuffer json, double value)
    {
        if (!double.IsFinite(value))
            return NotANumber(value);
        json.WriteDouble(value);
        return null;
    }

    public override string? Write(JsonBuffer json, bool value) => Write(json, value ? 1L : 0L);

    public override string? Write(JsonBuffer json, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Write(json, number)
            : NotANumber(value);

    protected override string? WriteOther(JsonBuffer json, object value) => NotANumber(value);

    private static string NotANumber(object value) => $"Float cannot represent non numeric value: {Inspect.Value(value)}";
}
