namespace Graph.Storage.Changes;

/// <summary>A row of the change log.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="Id">The id of the change, or null if it has none.</param>
/// <param name="At">
/// When it was applied: the <c>recorded</c> time of the versions that it wrote and the <c>retracted</c> time of those that it
/// ended. No two changes share a time, and later numbers have later times, regardless of the clock.
/// </param>
/// <param name="Note">The reason, or null.</param>
/// <param name="Facts">The touched facts: nodes by id, then relations by id.</param>
/// <param name="Sources">The names of the sources whose records it wrote or deleted, in order.</param>
public sealed record ChangeRecord(
    long Number,
    string? Id,
    DateTimeOffset At,
    string? Note,
    IReadOnlyList<FactChange> Facts,
    IReadOnlyList<string> Sources
);
