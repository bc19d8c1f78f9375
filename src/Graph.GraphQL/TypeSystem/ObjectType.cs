namespace Graph.GraphQL.TypeSystem;

/// <summary>An object type: the type of every object in a response.</summary>
public sealed class ObjectType : FieldsType
{
    internal ObjectType(string name, string? description)
        : base(name, description) { }
}
