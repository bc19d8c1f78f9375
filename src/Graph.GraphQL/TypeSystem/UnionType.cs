namespace Graph.GraphQL.TypeSystem;

/// <summary>A union: one of several object types that need have nothing in common.</summary>
public sealed class UnionType : NamedType, IAbstractType
{
    internal UnionType(string name, string? description)
        : base(name, description) { }

    /// <summary>The members in order, as written: an invalid schema may name one twice, or one that is no object type.</summary>
    public IReadOnlyList<NamedType> Types { get; internal set; } = [];

    /// <summary>Says of which object types rows are. Execution attaches it; the type system does not look into it.</summary>
    internal object? ObjectTypeResolver { get; set; }
}
