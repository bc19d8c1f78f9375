namespace Graph.Seeding;

/// <summary>How a fact changes.</summary>
public enum FactDifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Some of its properties, its kind or its ends have changed.</summary>
    Changed,

    /// <summary>No file asserts it any longer.</summary>
    Withdrawn,
}
