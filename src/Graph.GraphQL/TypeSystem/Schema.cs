using System.Collections.Frozen;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>
/// The types and directives of a service, and its root types. Immutable after it is built, and thread-safe. It includes only
/// the built-in scalars that the definitions mention, and those that introspection needs.
/// </summary>
public sealed class Schema
{
    private readonly FrozenDictionary<string, NamedType> _types;
    private readonly FrozenDictionary<string, DirectiveDefinition> _directives;
    private readonly Dictionary<NamedType, Implementations> _implementations;
    private IReadOnlyList<GraphQLError>? _errors;

    internal Schema(SchemaParts parts)
    {
        Description = parts.Description;
        QueryType = parts.Query;
        MutationType = parts.Mutation;
        SubscriptionType = parts.Subscription;
        Directives = parts.Directives;
        Types = parts.Types;
        AstNode = parts.AstNode;
        ExtensionAstNodes = parts.ExtensionAstNodes;
        DefaultResolver = parts.DefaultResolver;
        _types = parts.Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = parts.Directives.DistinctBy(d => d.Name).ToFrozenDictionary(d => d.Name, StringComparer.Ordinal);
        _implementations = Implementations.Of(parts.Types);
    }

    /// <summary>The description, Markdown; null if there is none.</summary>
    public string? Description { get; }

    /// <summary>The root type of queries; null or not an object type only in an invalid schema.</summary>
    public NamedType? QueryType { get; }

    /// <summary>The root type of mutations; null if there is none.</summary>
    public NamedType? MutationType { get; }

    /// <summary>The root type of subscriptions; null if there is none.</summary>
    public NamedType? SubscriptionType { get; }

    /// <summary>All types, in order of definition, built-in scalars at their first mention, introspection last.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives: defined ones in order, then the specified ones.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The <c>schema</c> definition; null if the root types are determined by their names.</summary>
    public SchemaDefinitionNode? AstNode { get; }

    /// <summary>The <c>extend schema</c> definitions, in order.</summary>
    public IReadOnlyList<SchemaExtensionNode> ExtensionAstNodes { get; }

    /// <summary>Resolves the fields that have no resolver of their own. Set by execution.</summary>
    internal object? DefaultResolver { get; }

    /// <summary>The errors of the schema (<see cref="SchemaValidator"/>); computed once, empty if it is valid.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors ??= SchemaValidator.Validate(this);

    /// <summary>The type with this name; null if there is none.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The type that the syntax refers to; null if its name is unknown.</summary>
    public GraphQLType? FindType(TypeNode node) =>
        node switch
        {
            NamedTypeNode named => FindType(named.Name.Value),
            ListTypeNode list => FindType(list.Type)?.List(),
            NonNullTypeNode nonNull => FindType(nonNull.Type)?.NonNull(),
            _ => null,
        };

    /// <summary>The directive with this name, without <c>@</c>; null if there is none.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The root type of operations of this kind; null if there is none.</summary>
    public NamedType? RootType(OperationType operation) =>
        operation switch
        {
            OperationType.Query => QueryType,
            OperationType.Mutation => MutationType,
            _ => SubscriptionType,
        };

    /// <summary>
    /// The field with this name, including meta-fields (<c>__typename</c> on every composite type, <c>__schema</c> and
    /// <c>__type</c> on the query type); null if there is none.
    /// </summary>
    public FieldDefinition? FindField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == MetaFields.TypeName.Name)
                return MetaFields.TypeName;
            if (parent == QueryType && name == MetaFields.Schema.Name)
                return MetaFields.Schema;
            if (parent == QueryType && name == MetaFields.Type.Name)
                return MetaFields.Type;
        }

        return parent is FieldsType type ? type.Fields[name] : null;
    }

    /// <summary>The object types that a value of the interface or union may be of, in order of definition.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType abstractType) =>
        _implementations.TryGetValue(abstractType, out var found) ? found.Objects : [];

    /// <summary>The interfaces that implement the interface, in order of definition.</summary>
    public IReadOnlyList<InterfaceType> ImplementingInterfaces(InterfaceType type) =>
        _implementations.TryGetValue(type, out var found) ? found.Interfaces : [];

    /// <summary>Whether a value of the interface or union may be of the object type, or always implements the interface.</summary>
    public bool IsPossibleType(NamedType abstractType, NamedType type) =>
        _implementations.TryGetValue(abstractType, out var found) && found.Contains(type);

    /// <summary>Whether every value of one output type is also a value of the other (equal, narrower, or non-null).</summary>
    public bool IsSubType(GraphQLType type, GraphQLType super)
    {
        while (true)
        {
            if (type == super)
                return true;
            switch (super, type)
            {
                case (NonNullType outer, NonNullType inner):
                    (super, type) = (outer.OfType, inner.OfType);
                    continue;
                case (not NonNullType, NonNullType inner):
                    type = inner.OfType;
                    continue;
                case (ListType outer, ListType inner):
                    (super, type) = (outer.OfType, inner.OfType);
                    continue;
                default:
                    return super is NamedType { IsAbstract: true } abstractType
                        && type is ObjectType or InterfaceType
                        && IsPossibleType(abstractType, (NamedType)type);
            }
        }
    }

    /// <summary>Whether both composite types have a possible object type in common.</summary>
    public bool DoTypesOverlap(NamedType a, NamedType b)
    {
        if (a == b)
            return true;
        if (a.IsAbstract && b.IsAbstract)
            return PossibleTypes(a).Any(type => IsPossibleType(b, type));
        return a.IsAbstract ? IsPossibleType(a, b) : b.IsAbstract && IsPossibleType(b, a);
    }
}
