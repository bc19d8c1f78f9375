namespace Graph.Storage.Archive;

/// <summary>How far a store was read: everything of the parts before this one, and of this one everything up to the key.</summary>
/// <param name="Part">The part.</param>
/// <param name="Key">The last record's key, as the store that is read writes it; nobody else reads anything into it.</param>
public sealed record ArchivePosition(ArchivePart Part, string Key);
