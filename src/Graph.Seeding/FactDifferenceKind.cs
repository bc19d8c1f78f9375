namespace Graph.Seeding;

/// <summary>What becomes of a fact.</summary>
public enum FactDifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>Some of its properties, its kind or its ends are other than before.</summary>
    Changed,

    /// <summary>Nothing says it any more.</summary>
    Withdrawn,
}
