using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>What seeding would do; created by <see cref="Seeder.PlanAsync"/>.</summary>
public sealed record SeedPlan
{
    /// <summary>The expected result; nothing is written yet.</summary>
    public required SeedResult Result { get; init; }

    /// <summary>Every fact that would disappear, by id, without its evidence and spellings.</summary>
    public IReadOnlyList<FactDifference> Vanishing { get; init; } = [];

    /// <summary>If files are withdrawn, their facts that remain because other files assert them, by id.</summary>
    public IReadOnlyList<SupportedFact> Supported { get; init; } = [];

    /// <summary>The names of the files whose facts would be withdrawn, by name.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Whether nothing would be written.</summary>
    public bool IsEmpty => Change.IsEmpty;

    internal GraphChange Change { get; init; } = new();

    /// <summary>Finds the file positions of facts that a store rejects; null if some are in no file.</summary>
    internal Func<GraphChangeException, SeedException?> Locate { get; init; } = _ => null;
}
