namespace Graph.Storage.Archive;

/// <summary>A position in a store: it covers all earlier parts, and this part up to and including the key.</summary>
/// <param name="Part">The part.</param>
/// <param name="Key">The key of the last record, in the format of the source store. It is opaque to all other code.</param>
public sealed record ArchivePosition(ArchivePart Part, string Key);
