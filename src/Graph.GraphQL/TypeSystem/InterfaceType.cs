using Graph.GraphQL.Execution;

namespace Graph.GraphQL.TypeSystem;

/// <summary>An interface: fields that several object types share.</summary>
public sealed class InterfaceType : FieldsType, IAbstractType
{
    internal InterfaceType(string name, string? description)
        : base(name, description)
    {
    }

    /// <inheritdoc/>
    public IObjectTypeResolver? ObjectTypeResolver { get; internal set; }
}
