namespace Graph.GraphQL.TypeSystem;

/// <summary>An interface: fields that several object types share.</summary>
public sealed class InterfaceType : FieldsType, IAbstractType
{
    internal InterfaceType(string name, string? description)
        : base(name, description) { }

    /// <summary>Determines the object types of rows. Set by execution; opaque to the type system.</summary>
    internal object? ObjectTypeResolver { get; set; }
}
