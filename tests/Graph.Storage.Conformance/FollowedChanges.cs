using Graph.Storage.Changes;

namespace Graph.Storage.Conformance;

/// <summary>What somebody who follows a store sees.</summary>
public static class FollowedChanges
{
    /// <summary>Follows a store from its first change until so many were seen.</summary>
    public static async Task<IReadOnlyList<ChangeRecord>> FirstChangesAsync(
        this IGraphStore store,
        int count,
        CancellationToken cancellation
    )
    {
        var changes = new List<ChangeRecord>();
        await foreach (var change in store.FollowAsync(0, cancellation))
        {
            changes.Add(change);
            if (changes.Count == count)
                break;
        }

        return changes;
    }
}
