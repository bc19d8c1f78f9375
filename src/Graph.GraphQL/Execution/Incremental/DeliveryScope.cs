namespace Graph.GraphQL.Execution;

/// <summary>The deferrals around a place of the response, inner before outer.</summary>
/// <param name="usage">The innermost, as it stands in the document.</param>
/// <param name="group">What it is here.</param>
/// <param name="outer">Those around it; null for none.</param>
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
