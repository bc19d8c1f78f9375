using System.Collections.Immutable;

namespace Graph.GraphQL.Execution;

/// <summary>The deferrals for which a field waits; none if it also occurs outside any deferral.</summary>
internal readonly struct DeferUsageSet
{
    public static readonly DeferUsageSet None = new([]);

    private DeferUsageSet(ImmutableArray<DeferUsage> usages)
    {
        Usages = usages;
    }

    public ImmutableArray<DeferUsage> Usages { get; }

    /// <summary>The deferrals around each node of a field that deliver it first: an outer one replaces those inside it.</summary>
    /// <param name="aroundNodes">A deferral per node, or null if there is none.</param>
    public static DeferUsageSet Of(IReadOnlyList<DeferUsage?> aroundNodes)
    {
        var usages = new List<DeferUsage>(aroundNodes.Count);
        foreach (var usage in aroundNodes)
        {
            if (usage is null)
                return None;
            if (!usages.Contains(usage))
                usages.Add(usage);
        }

        return new DeferUsageSet([.. usages.Where(usage => !HasAncestor(usage, usages))]);
    }

    public bool IsSameAs(DeferUsageSet other)
    {
        if (Usages.Length != other.Usages.Length)
            return false;
        foreach (var usage in Usages)
        {
            if (!other.Usages.Contains(usage))
                return false;
        }

        return true;
    }

    private static bool HasAncestor(DeferUsage usage, List<DeferUsage> among)
    {
        for (var outer = usage.Parent; outer is not null; outer = outer.Parent)
        {
            if (among.Contains(outer))
                return true;
        }

        return false;
    }
}
