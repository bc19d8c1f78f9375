using System.Collections.Immutable;

namespace Graph.GraphQL.Execution;

/// <summary>The deferrals that a field waits for; none when it also stands outside of any.</summary>
internal readonly struct DeferUsageSet
{
    public static readonly DeferUsageSet None = new([]);

    private DeferUsageSet(ImmutableArray<DeferUsage> usages)
    {
        Usages = usages;
    }

    public ImmutableArray<DeferUsage> Usages { get; }

    /// <summary>Of the deferrals around each node of a field, those that deliver it first: an outer one counts for those in it.</summary>
    /// <param name="aroundNodes">A deferral per node, null where there is none.</param>
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
