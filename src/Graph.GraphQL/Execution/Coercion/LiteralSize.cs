using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Estimates the memory of a coerced literal.</summary>
internal static class LiteralSize
{
    private const int BytesPerValue = 40;
    private const int BytesPerObject = 80;

    /// <summary>The size in bytes, without variables in it. An input object has a slot for each field of its type.</summary>
    public static long Bytes(ValueNode literal, GraphQLType type)
    {
        switch (literal)
        {
            case ListValueNode list:
                var itemType = (type.Nullable as ListType)?.OfType ?? type;
                return BytesPerValue + list.Values.Sum(item => sizeof(long) + Bytes(item, itemType));
            case ObjectValueNode fields when type.NamedType is InputObjectType input:
                return BytesPerObject
                    + (sizeof(long) * (long)input.Fields.Count)
                    + fields.Fields.Sum(field => input.Fields[field.Name.Value] is { } known ? Bytes(field.Value, known.Type) : 0);
            case VariableNode:
                return 0;
            default:
                return BytesPerValue;
        }
    }
}
