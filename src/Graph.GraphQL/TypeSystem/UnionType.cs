namespace Graph.GraphQL.TypeSystem;

/// <summary>A union: one of several object types, which need not have anything in common.</summary>
public sealed class UnionType : NamedType, IAbstractType
{
    internal UnionType(string name, string? description)
        : base(name, description) { }

    /// <summary>The members in order, as written: an invalid schema may name one twice, or one that is not an object type.</summary>
    public IReadOnlyList<NamedType> Types { get; internal set; } = [];

    /// <summary>Determines the object types of rows. Set by execution; opaque to the type system.</summary>
    internal object? ObjectTypeResolver { get; set; }
}
