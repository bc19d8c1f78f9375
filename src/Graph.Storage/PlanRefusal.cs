namespace Graph.Storage;

/// <summary>The limits for which a store refuses a plan.</summary>
public enum PlanRefusal
{
    /// <summary>A collection is ordered by what no index has, and too many of its nodes would have to be sorted.</summary>
    OrderNeedsIndex,
}
