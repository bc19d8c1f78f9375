namespace Graph.GraphQL.TypeSystem;

/// <summary>Writes the result of a function for a boxed value.</summary>
internal sealed class DelegateSerializer(Func<object, Coerced> serialize) : LeafSerializer
{
    public override string? Write(JsonBuffer json, string value) => WriteOther(json, value);

    public override string? Write(JsonBuffer json, long value) => WriteOther(json, value);

    public override string? Write(JsonBuffer json, double value) => WriteOther(json, value);

    public override string? Write(JsonBuffer json, bool value) => WriteOther(json, value);

    protected override string? WriteOther(JsonBuffer json, object value)
    {
        var result = serialize(value);
        if (result.Error is { } error)
            return error;
        return result.Value is { } plain
            ? Any.WriteObject(json, plain)
            : $"Expected a value for {Inspect.Value(value)}, but the scalar returned null.";
    }
}
