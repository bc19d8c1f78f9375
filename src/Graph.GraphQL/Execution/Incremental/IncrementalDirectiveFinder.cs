using Graph.GraphQL.Language;

namespace Graph.GraphQL.Execution;

/// <summary>Determines whether a document uses <c>@defer</c> or <c>@stream</c>, active or not.</summary>
internal sealed class IncrementalDirectiveFinder : AstVisitor
{
    private bool _found;

    public static bool FindsAny(IEnumerable<AstNode> nodes)
    {
        var finder = new IncrementalDirectiveFinder();
        foreach (var node in nodes)
            finder.Visit(node);
        return finder._found;
    }

    protected override bool Enter(AstNode node)
    {
        if (
            node is DirectiveNode directive
            && (directive.Name.Value == IncrementalDirectives.Defer.Name || directive.Name.Value == IncrementalDirectives.Stream.Name)
        )
        {
            _found = true;
            Stop();
        }

        return true;
    }
}
