namespace Graph.GraphQL.TypeSystem;

/// <summary>An interface: fields that several object types share.</summary>
public sealed class InterfaceType : FieldsType, IAbstractType
{
    internal InterfaceType(string name, string? description)
        : base(name, description) { }

    /// <summary>Says of which object types rows are. Execution attaches it; the type system does not look into it.</summary>
    internal object? ObjectTypeResolver { get; set; }
}
