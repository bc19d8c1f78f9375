namespace Graph.Storage;

/// <summary>The limits for which a store rejects a plan.</summary>
public enum PlanRefusal
{
    /// <summary>A collection is ordered by an unindexed value, and too many nodes would have to be sorted.</summary>
    OrderNeedsIndex,
}
