namespace Graph.Storage.Plans.Filters;

/// <summary>How many must match.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Every one; true where there is none.</summary>
    All,

    /// <summary>Not one.</summary>
    None,
}
