namespace Graph.Storage.Changes.Planning;

/// <summary>What becomes of a relation. It always differs: what stays as it is is not planned.</summary>
/// <param name="Before">How it stands, or null where it is new.</param>
/// <param name="After">How it is to stand, or null where it is withdrawn.</param>
/// <param name="IntoId">What its id resolves to from now on, where it was merged away; else null.</param>
public sealed record RelationChange(RelationState? Before, RelationState? After, string? IntoId = null)
{
    /// <summary>Its id.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>What is done to it.</summary>
    public FactOperation Operation =>
        After is null
            ? IntoId is null
                ? FactOperation.Retracted
                : FactOperation.Merged
            : Before is null
                ? FactOperation.Created
                : FactOperation.Updated;
}
