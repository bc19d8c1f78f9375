namespace Graph.Storage.Archive;

/// <summary>Records of one part that are written together.</summary>
/// <param name="Records">The records, at least one.</param>
/// <param name="Position">How far the store was read with them.</param>
public sealed record ArchiveBatch(IReadOnlyList<ArchiveRecord> Records, ArchivePosition Position)
{
    /// <summary>How many records a batch has at most.</summary>
    public const int MaxRecords = 2_000;

    /// <summary>A batch is full when its records weigh this much (<see cref="ArchiveRecord.Weight"/>).</summary>
    public const int MaxWeight = 4_000_000;
}
