using System.Collections.Immutable;
using Graph.GraphQL.Errors;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Collects the errors of a schema.</summary>
internal sealed class SchemaErrors
{
    private readonly List<GraphQLError> _all = [];

    public IReadOnlyList<GraphQLError> All => _all;

    public void Add(string message, params IEnumerable<AstNode?> nodes) =>
        _all.Add(new GraphQLError(message, nodes: [.. nodes.OfType<AstNode>()]));

    public void CheckName(string name, AstNode? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }

    public static IEnumerable<AstNode?> AllNodes(NamedType type) =>
        type.AstNode is null ? type.ExtensionAstNodes : [type.AstNode, .. type.ExtensionAstNodes];

    public static DirectiveNode? DeprecatedNode(ImmutableArray<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(node => node.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
