namespace Graph.GraphQL.TypeSystem;

internal sealed class BooleanSerializer : LeafSerializer
{
    public override string? Write(JsonBuffer json, bool value)
    {
        json.WriteBoolean(value);
        return null;
    }

    public override string? Write(JsonBuffer json, long value) => Write(json, value != 0);

    public override string? Write(JsonBuffer json, double value) => double.IsFinite(value) ? Write(json, value != 0) : NotABoolean(value);

    public override string? Write(JsonBuffer json, string value) => NotABoolean(value);

    protected override string? WriteOther(JsonBuffer json, object value) => NotABoolean(value);

    private static string NotABoolean(object value) => $"Boolean cannot represent a non boolean value: {Inspect.Value(value)}";
}
