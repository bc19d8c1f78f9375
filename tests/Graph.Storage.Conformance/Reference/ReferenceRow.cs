namespace Graph.Storage.Conformance.Reference;

/// <summary>A node with the relation by which it was reached; either may be missing, and in a null row both are.</summary>
public sealed record ReferenceRow(ReferenceNode? Node, ReferenceRelation? Relation)
{
    /// <summary>The item that a condition on a list looks at.</summary>
    public Scalar Item { get; init; }

    public double Score { get; init; }
}
