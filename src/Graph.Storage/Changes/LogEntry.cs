using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Changes;

/// <summary>What the log keeps of a change.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">Its instant, in milliseconds since 1970.</param>
/// <param name="Change">The change as it was asked for.</param>
/// <param name="Differences">What it made different.</param>
/// <param name="Sources">The names of the sources whose records became different.</param>
public sealed record LogEntry(long Number, long At, GraphChange Change, ChangeSet Differences, IReadOnlyList<string> Sources);
