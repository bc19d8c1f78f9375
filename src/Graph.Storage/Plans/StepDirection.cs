namespace Graph.Storage.Plans;

/// <summary>Which way a step walks its relation, seen from the node that it leaves.</summary>
public enum StepDirection
{
    /// <summary>Along the relation.</summary>
    Out,

    /// <summary>Against it.</summary>
    In,

    /// <summary>Either way. A relation from a node to itself is walked once.</summary>
    Both,
}
