namespace Graph.GraphQL.TypeSystem;

/// <summary>Writes the internal values of an enum as its names.</summary>
internal sealed class EnumSerializer(EnumType type) : LeafSerializer
{
    public override string? Write(JsonBuffer json, string value)
    {
        // The name itself is the internal value of most enums.
        if (type.Values.TryGet(value, out var named) && value.Equals(named.Value))
        {
            json.WriteRaw(named.Json);
            return null;
        }

        return WriteOther(json, value);
    }

    public override string? WriteUtf8(JsonBuffer json, ReadOnlySpan<byte> text)
    {
        foreach (var value in type.Values)
        {
            if (!value.Json.AsSpan()[1..^1].SequenceEqual(text) || !value.Name.Equals(value.Value))
                continue;
            json.WriteRaw(value.Json);
            return null;
        }

        return base.WriteUtf8(json, text);
    }

    public override string? Write(JsonBuffer json, long value) =>
        type.FindByValue(value) is null && value is >= int.MinValue and <= int.MaxValue
            ? WriteOther(json, (int)value)
            : WriteOther(json, value);

    public override string? Write(JsonBuffer json, double value) => WriteOther(json, value);

    public override string? Write(JsonBuffer json, bool value) => WriteOther(json, value);

    protected override string? WriteOther(JsonBuffer json, object value)
    {
        if (type.FindByValue(value) is not { } found)
            return $"Enum \"{type.Name}\" cannot represent value: {Inspect.Value(value)}";
        json.WriteRaw(found.Json);
        return null;
    }
}
