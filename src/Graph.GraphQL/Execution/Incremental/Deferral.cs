using System.Collections.Immutable;

namespace Graph.GraphQL.Execution;

/// <summary>The deferred selections of one object type.</summary>
/// <param name="newUsages">The deferrals at this position, outer before inner.</param>
/// <param name="parts">The fields, grouped by the deferrals for which they wait.</param>
internal sealed class Deferral(ImmutableArray<DeferUsage> newUsages, ImmutableArray<DeferredSelections> parts)
{
    public ImmutableArray<DeferUsage> NewUsages => newUsages;

    public ImmutableArray<DeferredSelections> Parts => parts;
}
