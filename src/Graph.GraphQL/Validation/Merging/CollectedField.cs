using Graph.GraphQL.Language;
using Graph.GraphQL.TypeSystem;

namespace Graph.GraphQL.Validation.Merging;

/// <summary>A field in a selection set, without surrounding inline fragments.</summary>
internal sealed class CollectedField(NamedType? parentType, FieldNode node)
{
    public NamedType? ParentType => parentType;

    public FieldNode Node => node;

    /// <summary>Null for meta-fields, and if the type or the field is unknown.</summary>
    public GraphQLType? Type { get; } = (parentType as FieldsType)?.Fields[node.Name.Value]?.Type;

    public DirectiveNode? Stream { get; } =
        node.Directives.IsEmpty ? null : node.Directives.FirstOrDefault(directive => directive.Name.Value == "stream");

    /// <summary>Whether only its name and type could conflict.</summary>
    public bool IsSimpleLeaf => node.Arguments.IsEmpty && node.SelectionSet is null && Stream is null;
}
