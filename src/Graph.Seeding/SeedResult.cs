using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>The result of seeding.</summary>
/// <param name="Documents">Every document of the graph, and those that were withdrawn, by id.</param>
/// <param name="Change">The result of the store, or null if no change was needed.</param>
public sealed record SeedResult(IReadOnlyList<SeededDocument> Documents, ChangeResult? Change)
{
    private const int ShownFiles = 5;

    /// <summary>
    /// Files that are in the store but not in the seed folder, by name. They are kept until they are withdrawn explicitly.
    /// </summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Files that replaced files of another name, as sentences.</summary>
    public IReadOnlyList<string> Renamed { get; init; } = [];

    /// <summary>Changes of facts that occur in no document, such as topics.</summary>
    public IReadOnlyList<FactDifference> OtherChanges { get; init; } = [];

    /// <summary>Whether the graph is unchanged.</summary>
    public bool IsUnchanged => Change is null or { Created: 0, Updated: 0, Retracted: 0 };

    /// <summary>Further information for the user, one or two sentences each.</summary>
    public IEnumerable<string> Notices
    {
        get
        {
            foreach (var renamed in Renamed)
                yield return renamed;
            if (Kept.Count == 0)
                yield break;
            var shown = Suggestion.All(
                Kept.Count > ShownFiles ? [.. Kept.Take(ShownFiles), $"{Kept.Count - ShownFiles} more files"] : Kept
            );
            var (them, name) = Kept.Count == 1 ? ("it", Kept[0]) : ("one", "NAME");
            yield return $"The store also has {shown}, which the seed folder does not contain. Nothing is withdrawn; to withdraw "
                + $"{them}, run graph seed --withdraw {name}.";
        }
    }
}
