using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>An object type that rows at an abstract position turned out to be of, or why it may not stand there.</summary>
/// <param name="Type">The type; null when there is an error.</param>
/// <param name="Error">What is wrong; null when there is a type.</param>
public readonly record struct ResolvedObjectType(ObjectType? Type, string? Error)
{
    /// <summary>The type of that name, if it may stand at a position of the abstract type.</summary>
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
