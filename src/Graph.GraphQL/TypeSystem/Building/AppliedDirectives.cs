using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.TypeSystem;

/// <summary>Reads the uses of the specified directives in type system definitions.</summary>
internal static class AppliedDirectives
{
    public static string? DeprecationReason(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.IsEmpty || Find(directives, SpecifiedDirectives.Deprecated.Name) is not { } node)
            return null;
        return Text(node, "reason") ?? SpecifiedDirectives.DefaultDeprecationReason;
    }

    public static bool IsOneOf(ImmutableArray<DirectiveNode> directives) => Find(directives, SpecifiedDirectives.OneOf.Name) is not null;

    /// <summary>The URL of the last use that has one.</summary>
    public static string? SpecifiedBy(IEnumerable<ImmutableArray<DirectiveNode>> all) =>
        all.Select(directives => Find(directives, SpecifiedDirectives.SpecifiedBy.Name))
            .Select(node => node is null ? null : Text(node, "url"))
            .LastOrDefault(url => url is not null);

    private static DirectiveNode? Find(ImmutableArray<DirectiveNode> directives, string name)
    {
        foreach (var directive in directives)
        {
            if (directive.Name.Value == name)
                return directive;
        }

        return null;
    }

    private static string? Text(DirectiveNode directive, string argument)
    {
        foreach (var node in directive.Arguments)
        {
            if (node.Name.Value == argument)
                return (node.Value as StringValueNode)?.Value;
        }

        return null;
    }
}
