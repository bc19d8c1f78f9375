using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>What seeding did.</summary>
/// <param name="Documents">Every document that the graph knows, and those that were withdrawn, by id.</param>
/// <param name="Change">What the store did, or null where nothing had to be asked of it.</param>
public sealed record SeedResult(IReadOnlyList<SeededDocument> Documents, ChangeResult? Change)
{
    private const int ShownFiles = 5;

    /// <summary>
    /// Files that the store has and the seed folder lacks, by name. They are left as they are: only who says so withdraws them.
    /// </summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Files that stand in place of others of another name, as sentences.</summary>
    public IReadOnlyList<string> Renamed { get; init; } = [];

    /// <summary>Changes of facts that occur in no document, such as topics.</summary>
    public IReadOnlyList<FactDifference> OtherChanges { get; init; } = [];

    /// <summary>The graph is as it was.</summary>
    public bool IsUnchanged => Change is null or { Created: 0, Updated: 0, Retracted: 0 };

    /// <summary>What whoever seeds should know besides the documents, a sentence or two each.</summary>
    public IEnumerable<string> Notices
    {
        get
        {
            foreach (var renamed in Renamed)
                yield return renamed;
            if (Kept.Count == 0)
                yield break;
            var shown = Suggestion.All(Kept.Count > ShownFiles ? [.. Kept.Take(ShownFiles), $"{Kept.Count - ShownFiles} more files"] : Kept);
            var (them, name) = Kept.Count == 1 ? ("It is left as it is", Kept[0]) : ("They are left as they are", "NAME");
            yield return $"The store also has {shown}, which the seed folder lacks. {them}; graph seed --withdraw {name} withdraws what it says.";
        }
    }
}
