namespace Graph.Storage.Changes.Planning;

/// <summary>A planned change of a relation. The two states always differ: unchanged relations are not planned.</summary>
/// <param name="Before">The current state, or null if it is new.</param>
/// <param name="After">The new state, or null if it is withdrawn.</param>
/// <param name="IntoId">The id to which its id resolves from now on if it is merged; otherwise null.</param>
public sealed record RelationChange(RelationState? Before, RelationState? After, string? IntoId = null)
{
    /// <summary>Its id.</summary>
    public string Id => (After ?? Before)!.Id;

    /// <summary>The operation applied to it.</summary>
    public FactOperation Operation => FactOperations.Of(Before, After, IntoId);
}
