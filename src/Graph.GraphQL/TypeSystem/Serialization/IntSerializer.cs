using System.Globalization;

namespace Graph.GraphQL.TypeSystem;

internal sealed class IntSerializer : LeafSerializer
{
    public override string? Write(JsonBuffer json, long value)
    {
        if (value is < int.MinValue or > int.MaxValue)
            return NotInRange(value);
        json.WriteInt64(value);
        return null;
    }

    public override string? Write(JsonBuffer json, double value)
    {
        if (!double.IsInteger(value))
            return NotAnInteger(value);
        return Math.Abs(value) <= 1L << 53 ? Write(json, (long)value) : NotInRange(value);
    }

    public static string NotInRange(object value) => $"Int cannot represent non 32-bit signed integer value: {Inspect.Value(value)}";

    public override string? Write(JsonBuffer json, bool value) => Write(json, value ? 1L : 0L);

    public override string? Write(JsonBuffer json, string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsInteger(number)
            ? Write(json, number)
            : NotAnInteger(value);

    protected override string? WriteOther(JsonBuffer json, object value) => NotAnInteger(value);

    private static string NotAnInteger(object value) => $"Int cannot represent non-integer value: {Inspect.Value(value)}";
}
