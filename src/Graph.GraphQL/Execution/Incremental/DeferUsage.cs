using Graph.GraphQL.Language;

namespace Graph.GraphQL.Execution;

/// <summary>A <c>@defer</c> that is in force, where one object type's fields were collected. Compared by identity.</summary>
/// <param name="node">The directive.</param>
/// <param name="label">Its label, or null.</param>
/// <param name="parent">The deferral that it stands in; null for none.</param>
internal sealed class DeferUsage(DirectiveNode node, string? label, DeferUsage? parent)
{
    public DirectiveNode Node => node;

    public string? Label => label;

    public DeferUsage? Parent => parent;
}
