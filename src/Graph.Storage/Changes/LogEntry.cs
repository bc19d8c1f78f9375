using Graph.Storage.Changes.Planning;

namespace Graph.Storage.Changes;

/// <summary>The log entry of a change.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">Its time, in milliseconds since 1970.</param>
/// <param name="Change">The change as requested.</param>
/// <param name="Differences">The differences that it made.</param>
/// <param name="Sources">The names of the sources whose records changed.</param>
public sealed record LogEntry(long Number, long At, GraphChange Change, ChangeSet Differences, IReadOnlyList<string> Sources);
