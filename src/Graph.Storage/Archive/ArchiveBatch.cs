namespace Graph.Storage.Archive;

/// <summary>A batch of records of one part, written together.</summary>
/// <param name="Records">The records, at least one.</param>
/// <param name="Position">The position in the source after these records.</param>
public sealed record ArchiveBatch(IReadOnlyList<ArchiveRecord> Records, ArchivePosition Position)
{
    /// <summary>The maximum number of records in a batch.</summary>
    public const int MaxRecords = 2_000;

    /// <summary>A batch is full when its records reach this weight (<see cref="ArchiveRecord.Weight"/>).</summary>
    public const int MaxWeight = 4_000_000;
}
