namespace Graph.Testing;

/// <summary>A clock that tests set. Timers run on real time: only what the clock says is under control.</summary>
public sealed class ManualTime : TimeProvider
{
    /// <summary>What the clock says; 2024-01-01T00:00:00Z at first.</summary>
    public DateTimeOffset Now { get; set; } = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan by) => Now += by;
}
