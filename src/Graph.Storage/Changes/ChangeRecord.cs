namespace Graph.Storage.Changes;

/// <summary>A row of the change log.</summary>
/// <param name="Number">Its number, from 1, without gaps.</param>
/// <param name="Id">The change's own id, or null where it had none.</param>
/// <param name="At">
/// When it was applied: <c>recorded</c> of what it wrote and <c>retracted</c> of what it ended. No two changes share an
/// instant, and later numbers have later ones, whatever the clock did.
/// </param>
/// <param name="Note">Why, or null.</param>
/// <param name="Facts">The facts that it touched: nodes by id, then relations by id.</param>
/// <param name="Sources">The names of the sources whose records it wrote or dropped, in order.</param>
public sealed record ChangeRecord(
    long Number,
    string? Id,
    DateTimeOffset At,
    string? Note,
    IReadOnlyList<FactChange> Facts,
    IReadOnlyList<string> Sources
);
