namespace Graph.GraphQL.Execution;

/// <summary>The deferrals around a position of the response, inner before outer.</summary>
/// <param name="usage">The innermost deferral in the document.</param>
/// <param name="group">Its group at this position.</param>
/// <param name="outer">The enclosing scope; null for none.</param>
internal sealed class DeliveryScope(DeferUsage usage, DeliveryGroup group, DeliveryScope? outer)
{
    public DeliveryGroup Find(DeferUsage wanted)
    {
        var scope = this;
        while (scope.Usage != wanted)
            scope = scope.Outer!;
        return scope.Group;
    }

    private DeferUsage Usage => usage;

    private DeliveryGroup Group => group;

    private DeliveryScope? Outer => outer;
}
