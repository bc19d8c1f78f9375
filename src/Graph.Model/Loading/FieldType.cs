using Graph.GraphQL.Language;

namespace Graph.Model.Loading;

/// <summary>The components of a field's type: <c>[Name!]!</c>.</summary>
internal readonly record struct FieldType(string Name, NamedTypeNode Node, bool IsList, bool IsRequired, bool HasRequiredItems)
{
    /// <summary>Null for lists of lists.</summary>
    public static FieldType? Of(TypeNode type)
    {
        var isRequired = type is NonNullTypeNode;
        if (Strip(type) is not ListTypeNode list)
            return Strip(type) is NamedTypeNode named ? new(named.Name.Value, named, false, isRequired, false) : null;
        return Strip(list.Type) is NamedTypeNode item ? new(item.Name.Value, item, true, isRequired, list.Type is NonNullTypeNode) : null;
    }

    private static TypeNode Strip(TypeNode type) => type is NonNullTypeNode required ? required.Type : type;
}
