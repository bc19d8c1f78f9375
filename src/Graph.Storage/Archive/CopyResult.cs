namespace Graph.Storage.Archive;

/// <summary>A completed copy: the target was read back and has the same content as the source.</summary>
/// <param name="Tally">The counts and the hash of both.</param>
/// <param name="Resumed">Whether this run resumed an earlier one.</param>
public sealed record CopyResult(ArchiveTally Tally, bool Resumed);
