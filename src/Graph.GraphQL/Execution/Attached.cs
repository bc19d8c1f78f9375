using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Execution;

/// <summary>Restores the types of objects that a schema passes from its builder to execution.</summary>
internal static class Attached
{
    public static IFieldResolver? Resolver(this FieldDefinition field) => (IFieldResolver?)field.Resolver;

    public static IEventSource? EventSource(this FieldDefinition field) => (IEventSource?)field.EventSource;

    public static IFieldResolver DefaultResolver(this Schema schema) => (IFieldResolver)schema.DefaultResolver!;

    public static IObjectTypeResolver? ObjectTypeResolver(this NamedType type) =>
        (IObjectTypeResolver?)(
            type switch
            {
                InterfaceType face => face.ObjectTypeResolver,
                UnionType union => union.ObjectTypeResolver,
                _ => null,
            }
        );
}
