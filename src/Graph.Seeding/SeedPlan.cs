using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>What seeding would do, before it does it; made by <see cref="Seeder.PlanAsync"/>.</summary>
public sealed record SeedPlan
{
    /// <summary>What it would lead to; nothing is written yet.</summary>
    public required SeedResult Result { get; init; }

    /// <summary>Every fact that would vanish, with its evidence and spellings left out: facts by id.</summary>
    public IReadOnlyList<FactDifference> Vanishing { get; init; } = [];

    /// <summary>Where files are withdrawn, the facts that they assert and that stay because others assert them, by id.</summary>
    public IReadOnlyList<SupportedFact> Supported { get; init; } = [];

    /// <summary>The names of the files whose facts would be withdrawn, by name.</summary>
    public IReadOnlyList<string> Withdrawn { get; init; } = [];

    /// <summary>Nothing would be written.</summary>
    public bool IsEmpty => Change.IsEmpty;

    internal GraphChange Change { get; init; } = new();

    /// <summary>Finds the places in files of what a store refuses; null where some of it is in none.</summary>
    internal Func<GraphChangeException, SeedException?> Locate { get; init; } = _ => null;
}
