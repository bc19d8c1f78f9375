namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// A type of the schema, named or wrapped. Wrapped types are interned (one <c>[T]</c> and one <c>T!</c> per type), so two types
/// are equal exactly if they are the same object.
/// </summary>
public abstract class GraphQLType
{
    private ListType? _list;
    private NonNullType? _nonNull;

    /// <summary>The type without its list and non-null wrappers.</summary>
    public NamedType NamedType => Unwrap();

    /// <summary>The type without its outermost non-null wrapper.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>Whether a variable, argument or input field may have this type.</summary>
    public bool IsInputType => NamedType is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether a field may have this type.</summary>
    public bool IsOutputType => NamedType is not InputObjectType;

    /// <summary>Scalar or enum: a type whose values have no selection set.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Object, interface or union: a type whose values need a selection set.</summary>
    public bool IsComposite => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Interface or union: a type whose values are of one of several object types.</summary>
    public bool IsAbstract => this is IAbstractType;

    /// <summary>The type <c>[this]</c>.</summary>
    public ListType List()
    {
        return _list ?? Interlocked.CompareExchange(ref _list, new ListType(this), null) ?? _list;
    }

    /// <summary>The type <c>this!</c>.</summary>
    /// <exception cref="InvalidOperationException">The type is non-null already.</exception>
    public NonNullType NonNull()
    {
        if (this is NonNullType)
            throw new InvalidOperationException($"The type {this} is non-null already.");
        return _nonNull ?? Interlocked.CompareExchange(ref _nonNull, new NonNullType(this), null) ?? _nonNull;
    }

    private protected abstract NamedType Unwrap();
}
