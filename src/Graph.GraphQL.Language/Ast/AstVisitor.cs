using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Graph.GraphQL.Language;

/// <summary>
/// Walks a syntax tree depth first. A visitor is used by one thread at a time. The walk recurses once per level;
/// trees that the parser read are shallow enough for that (<see cref="ParserOptions.MaxDepth"/>).
/// </summary>
public abstract class AstVisitor
{
    /// <summary>True after <see cref="Stop"/> was called: no more nodes are entered or left.</summary>
    protected bool IsStopped { get; private set; }

    /// <summary>Called before a node's children.</summary>
    /// <returns>False to skip the children and the call of <see cref="Leave"/>.</returns>
    protected virtual bool Enter(AstNode node) => true;

    /// <summary>Called after a node's children.</summary>
    protected virtual void Leave(AstNode node) { }

    /// <summary>Ends the walk: nothing more is visited.</summary>
    protected void Stop() => IsStopped = true;

    /// <summary>Visits a node and its descendants.</summary>
    /// <exception cref="InsufficientExecutionStackException">A tree created in code is too deep.</exception>
    public void Visit(AstNode? node)
    {
        if (node is null || IsStopped)
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!Enter(node) || IsStopped)
            return;
        node.VisitChildren(this);
        if (!IsStopped)
            Leave(node);
    }

    internal void VisitAll<T>(ImmutableArray<T> nodes)
        where T : AstNode
    {
        foreach (var node in nodes)
            Visit(node);
    }
}
