using System.Collections.Immutable;
using Graph.GraphQL.Language;

namespace Graph.GraphQL.Validation;

/// <summary>Finds names that occur more than once among siblings.</summary>
internal static class Duplicates
{
    /// <summary>The nodes of each name that occurs twice or more, in order.</summary>
    public static IEnumerable<ImmutableArray<AstNode>> Find<T>(ImmutableArray<T> siblings, Func<T, NameNode> nameOf)
        where T : AstNode
    {
        if (siblings.Length < 2)
            return [];
        return siblings
            .Select(nameOf)
            .GroupBy(name => name.Value, StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray<AstNode>())
            .Where(group => group.Length > 1);
    }
}
