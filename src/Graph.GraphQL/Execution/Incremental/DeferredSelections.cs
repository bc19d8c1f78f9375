namespace Graph.GraphQL.Execution;

/// <summary>Fields that are executed later, together.</summary>
/// <param name="usages">The deferrals for which they wait.</param>
/// <param name="set">The fields.</param>
internal sealed class DeferredSelections(DeferUsageSet usages, SelectionSet set)
{
    public DeferUsageSet Usages => usages;

    public SelectionSet Set => set;
}
