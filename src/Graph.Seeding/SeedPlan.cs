using Graph.Storage.Changes;

namespace Graph.Seeding;

/// <summary>What seeding would do, before it does it; made by <see cref="Seeder.PlanAsync"/>.</summary>
public sealed record SeedPlan
{
    /// <summary>What it would lead to; nothing is written yet.</summary>
    public required SeedResult Result { get; init; }

    /// <summary>Every fact that would vanish, with its evidence and spellings left out: facts by id.</summary>
    public IReadOnlyList<FactChange> Vanishing { get; init; } = [];

    /// <summary>Where files are withdrawn, the facts that they assert and that stay because others assert them, by id.</summary>
    public IReadOnlyList<SupportedFact> Supported { get; init; } = [];

    /// <summary>Nothing would be written.</summary>
    public bool IsEmpty => Change.IsEmpty;

    internal GraphChange Change { get; init; } = new();
}
