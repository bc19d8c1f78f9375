namespace Graph.Storage.Archive;

/// <summary>A copy that is complete: the target was read back, and holds what the source holds.</summary>
/// <param name="Tally">The counts and the hash of both.</param>
/// <param name="Resumed">An earlier run had copied a part.</param>
public sealed record CopyResult(ArchiveTally Tally, bool Resumed);
