namespace Graph.Storage.Plans.Rows;

/// <summary>The two ends of a relation.</summary>
public enum RelationEnd
{
    /// <summary>Where it starts: the speaker of SPEAKS.</summary>
    Source,

    /// <summary>Where it leads: the statement of SPEAKS.</summary>
    Target,
}
