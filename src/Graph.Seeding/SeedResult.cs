using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>What seeding did.</summary>
/// <param name="Documents">Every document of the seed, and those that were withdrawn, by id.</param>
/// <param name="Change">What the store did, or null where nothing had to be asked of it.</param>
public sealed record SeedResult(IReadOnlyList<SeededDocument> Documents, ChangeResult? Change)
{
    /// <summary>The graph is as it was.</summary>
    public bool IsUnchanged => Change is null or { Created: 0, Updated: 0, Retracted: 0 };
}
