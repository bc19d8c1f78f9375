namespace Graph.GraphQL.TypeSystem;

/// <summary>Empty bindings.</summary>
internal sealed class NoBindings : IDefinitionBindings
{
    public object? DefaultResolver => null;

    public object? ResolverOf(FieldDefinition field) => null;

    public object? EventSourceOf(FieldDefinition field) => null;

    public object? ObjectTypeResolverOf(string abstractType) => null;

    public ScalarCoercion CoercionOf(string scalar) => ScalarCoercion.Any;

    public object? ValueOf(EnumValueDefinition value) => null;

    public IEnumerable<string> FindUnknown(Schema schema) => [];
}
