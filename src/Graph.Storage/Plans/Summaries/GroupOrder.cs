namespace Graph.Storage.Plans.Summaries;

/// <summary>The order of groups.</summary>
public enum GroupOrder
{
    /// <summary>Most rows first, then by the keys, ascending, nulls last.</summary>
    Count,

    /// <summary>By the keys, ascending, nulls last.</summary>
    Key,
}
