using System.Collections.Immutable;

namespace Graph.GraphQL.Execution;

/// <summary>What of the selections of one object type is left for later.</summary>
/// <param name="newUsages">The deferrals that stand here, outer before inner.</param>
/// <param name="parts">The fields that wait for the same deferrals, together.</param>
internal sealed class Deferral(ImmutableArray<DeferUsage> newUsages, ImmutableArray<DeferredSelections> parts)
{
    public ImmutableArray<DeferUsage> NewUsages => newUsages;

    public ImmutableArray<DeferredSelections> Parts => parts;
}
