namespace Graph.Model;

/// <summary>The direction of a relation, seen from the node that has the field.</summary>
public enum RelationDirection
{
    /// <summary>From this node to the neighbour.</summary>
    Out,

    /// <summary>From the neighbour to this node.</summary>
    In,
}
