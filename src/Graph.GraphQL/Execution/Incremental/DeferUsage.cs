using Graph.GraphQL.Language;

namespace Graph.GraphQL.Execution;

/// <summary>An active <c>@defer</c> in the collected fields of one object type. Compared by identity.</summary>
/// <param name="node">The directive.</param>
/// <param name="label">Its label, or null.</param>
/// <param name="parent">The enclosing deferral; null for none.</param>
internal sealed class DeferUsage(DirectiveNode node, string? label, DeferUsage? parent)
{
    public DirectiveNode Node => node;

    public string? Label => label;

    public DeferUsage? Parent => parent;
}
