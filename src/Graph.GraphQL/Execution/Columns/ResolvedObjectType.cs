using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>The resolved object type of rows at an abstract position, or the reason why it is not allowed there.</summary>
/// <param name="Type">The type; null if there is an error.</param>
/// <param name="Error">The error; null if there is a type.</param>
public readonly record struct ResolvedObjectType(ObjectType? Type, string? Error)
{
    /// <summary>The type with this name, if it is allowed at a position of the abstract type.</summary>
    public static ResolvedObjectType FromName(string? name, NamedType abstractType, Schema schema)
    {
        if (name is null)
        {
            return new(
                null,
                $"Abstract type \"{abstractType}\" must resolve to an Object type at runtime. Give the type "
                    + "an object type resolver, or its rows a \"__typename\"."
            );
        }

        return schema.FindType(name) switch
        {
            null => new(null, $"Abstract type \"{abstractType}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            ObjectType type when schema.IsPossibleType(abstractType, type) => new(type, null),
            ObjectType type => new(null, $"Runtime Object type \"{type}\" is not a possible type for \"{abstractType}\"."),
            _ => new(null, $"Abstract type \"{abstractType}\" was resolved to a non-object type \"{name}\"."),
        };
    }
}
